import { createReadStream, statSync } from 'node:fs';
import { importXzufi } from '../src/import/xzufi/index.js';
const f=process.argv[2]!;
const c0=process.cpuUsage();const s=performance.now();
const r=await importXzufi([{name:f,size:statSync(f).size,read:()=>createReadStream(f,{highWaterMark:1<<16}) as AsyncIterable<Uint8Array>}],{municipality:{name:'X',...(process.argv[3]?{ars:process.argv[3]}:{})}});
const m=performance.now();let n=0,b=0;
for(const p of r.pieces()){n++;b+=(p.sections?.length??0)+(p.extra?.length??0);if(process.argv[4])console.log(JSON.stringify(p.lean),Buffer.from(p.sections??[]).toString(),Buffer.from(p.extra??[]).toString())}
const rep=r.report();
console.log('user',(process.cpuUsage(c0).user/1000).toFixed(0),'read',(m-s).toFixed(0),'join',(performance.now()-m).toFixed(0),n,(b/1e6).toFixed(0),'MB','rss',(process.memoryUsage().rss/1e6).toFixed(0),rep.issues.length,JSON.stringify(rep.issues.slice(0,3)),rep.unmapped,rep.leftOut.length);
