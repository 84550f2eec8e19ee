import { loadRenderer } from '../site/src/renderer.ts';
import { Archive } from '../site/src/archive/archive.ts';
import { ViewGraph } from '../site/src/view-graph.ts';
import { largeEntries } from './bench/content.ts';
import { compressedSiblings } from './publish/files.ts';
const f = Number(process.argv[2] ?? 1);
const entries = largeEntries({ meetings: 4_000*f, subsessions: 12_000*f, speakers: 3_618*f, municipalities: 342, programmes: 30*f });
const renderer = await loadRenderer('/work/main/site/.bundle');
const g = new ViewGraph();
let t = performance.now(); const lap=(n:string)=>{const d=performance.now()-t; console.log(n.padEnd(40), d.toFixed(1)); t=performance.now();};
let s = Archive.empty.with({entries, removed:[]}); lap('join');
g.plan(s.archive, s.touched).commit(); lap('plan '+g.pageCount);
for (let i=0;i<4;i++){
const m = entries.meeting[2000]!;
s = s.archive.with({entries:{meeting:[{...m,title:'x'+Math.random()}]},removed:[]}); lap('join 1');
const plan = g.plan(s.archive, s.touched); lap('plan 1, computed '+plan.computed+' changed '+plan.changed.length);
for (const p of plan.changed) { 
  const v=p.view(); const a=performance.now(); const html = await renderer.render(p.path,p.kind,v); const b=performance.now();
  const bytes=new TextEncoder().encode(html); await compressedSiblings({file:'x.html',bytes}); const c=performance.now();
  if(i==3) console.log('  ',p.path.padEnd(40), bytes.length, 'render',(b-a).toFixed(1),'compress',(c-b).toFixed(1)); }
lap('render+compress'); plan.commit();}
console.log(process.memoryUsage().rss/1e6);
