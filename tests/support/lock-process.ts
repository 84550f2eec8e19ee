/** Wants a lock, says when it begins to, and when it has it. */
import { withLock } from '@archive/scripts/publish/lock.ts';

process.once('message', (target: string) => {
  process.send?.('waiting');
  void withLock(target, () => Promise.resolve(process.send?.('has it'))).then(() => process.disconnect());
});
