/** An import whose report is there after each file, so that also what is cut off leaves one. */
import { rename, writeFile } from 'node:fs/promises';
import { importFiles, type ImportedFile } from './import-files.ts';
import { reportOf } from './report.ts';

/** @throws {Failure} as `importFiles` does; the report says how far it came. */
export async function importWithReport(
  target: Parameters<typeof importFiles>[0],
  files: readonly string[],
  report: string,
  onDone: (done: ImportedFile) => void,
): Promise<readonly ImportedFile[]> {
  const imports: ImportedFile[] = [];
  const write = async () => {
    await writeFile(`${report}.part`, reportOf(imports, files.length));
    await rename(`${report}.part`, report);
  };
  await write();
  return importFiles(target, files, async (done) => {
    imports.push(done);
    await write();
    onDone(done);
  });
}
