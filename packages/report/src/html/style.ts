import { LISTS } from "./style-lists.ts";

/** The style sheet of the report. Colours keep 4.5:1 against their ground in both schemes. */
export const STYLE = `
:root{color-scheme:light dark;
--bg:#f5f6f8;--card:#fff;--sunk:#f0f2f5;--line:#dfe3e9;--text:#161b24;--soft:#525d6e;--accent:#2f55c4;
--pass:#17694a;--pass-bg:#e4f4ec;--fail:#b3261e;--fail-bg:#fdebe9;--warn:#835400;--warn-bg:#fdf2dc;
--hold:#6a4598;--hold-bg:#f2ebfa;--skip:#525d6e;--skip-bg:#eceff3;
--s0:#2f55c4;--s1:#b4540a;--s2:#0f766e;--s3:#8b3fa0;
--shadow:0 1px 2px rgb(22 27 36/.05),0 8px 24px -12px rgb(22 27 36/.12)}
@media (prefers-color-scheme:dark){:root{
--bg:#0f131a;--card:#171d27;--sunk:#1e2531;--line:#2d3644;--text:#e8ecf3;--soft:#a3aebf;--accent:#8fb0ff;
--pass:#6ed7a5;--pass-bg:#12322a;--fail:#ff9d94;--fail-bg:#3d1c1d;--warn:#f2c062;--warn-bg:#362a12;
--hold:#ccb0f4;--hold-bg:#2d2442;--skip:#a3aebf;--skip-bg:#232b38;
--s0:#8fb0ff;--s1:#f5a968;--s2:#5fd3c4;--s3:#d9a0ec;--shadow:none}}
*{box-sizing:border-box}
html{scroll-behavior:smooth;scroll-padding-top:64px;-webkit-text-size-adjust:100%}
@media (prefers-reduced-motion:reduce){html{scroll-behavior:auto}}
body{margin:0;background:var(--bg);color:var(--text);font:15px/1.55 ui-sans-serif,system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans","Helvetica Neue",Arial,sans-serif;font-variant-numeric:tabular-nums}
h1,h2,h3,h4,p,ul,dl,dd,figure{margin:0}
h1{font-size:clamp(1.5rem,1.1rem + 2vw,2.25rem);line-height:1.18;letter-spacing:-.021em;font-weight:680;text-wrap:balance}
h2{font-size:1.3rem;letter-spacing:-.014em;line-height:1.3;font-weight:660}
h3{font-size:1.02rem;letter-spacing:-.006em;line-height:1.35;font-weight:640}
h2,h3,h4,p,summary,label{overflow-wrap:anywhere}
h4{font-size:.82rem;font-weight:620;color:var(--soft)}
a{color:var(--accent);text-underline-offset:3px}
a:focus-visible,button:focus-visible,summary:focus-visible,input:focus-visible,select:focus-visible,[tabindex]:focus-visible{outline:3px solid var(--accent);outline-offset:2px;border-radius:6px}
code,pre,.mono{font-family:ui-monospace,"SF Mono",SFMono-Regular,Menlo,Consolas,"DejaVu Sans Mono",monospace;font-size:.86em}
.wrap{max-width:1160px;margin:0 auto;padding:0 16px}
@media (min-width:720px){.wrap{padding:0 32px}}
.skiplink{position:absolute;left:-999px}.skiplink:focus{left:12px;top:12px;background:var(--card);padding:8px 12px;z-index:9}
.bar{position:sticky;top:0;z-index:5;background:var(--card);border-bottom:1px solid var(--line)}
.bar .wrap{display:flex;gap:20px;align-items:center;height:52px}
.brand{font-weight:700;letter-spacing:-.01em;white-space:nowrap;display:flex;gap:8px;align-items:center}
.brand svg{width:20px;height:20px;color:var(--accent)}
.bar nav{margin-left:auto;min-width:0}.bar ul{display:flex;gap:2px;list-style:none;padding:4px;overflow-x:auto;scrollbar-width:none}
@media (max-width:480px){.bar .wrap{gap:6px}.bar ul{padding:2px;gap:0}.bar a{padding:5px 4px!important;font-size:.82rem!important}}
.bar a{display:block;padding:5px 10px;border-radius:8px;color:var(--soft);text-decoration:none;font-size:.88rem;white-space:nowrap}
.bar a:hover{background:var(--sunk);color:var(--text)}
main section{margin-top:40px}
.hero{margin-top:24px!important;padding:28px 24px;border-radius:20px;border:1px solid var(--line);background:var(--card);box-shadow:var(--shadow);position:relative;overflow:hidden}
@media (min-width:720px){.hero{padding:40px}}
.hero::before{content:"";position:absolute;inset:0 0 auto;height:6px;background:currentColor}
.hero.pass::before{background:var(--pass)}.hero.fail::before{background:var(--fail)}.hero.warn::before{background:var(--warn)}.hero.hold::before{background:var(--hold)}.hero.skip::before{background:var(--skip)}
.hero .top{display:flex;gap:20px;align-items:flex-start}
.hero .sign{flex:none;width:48px;height:48px;border-radius:14px;display:grid;place-items:center}
.hero .sign svg{width:28px;height:28px}
@media (min-width:720px){.hero .sign{width:64px;height:64px;border-radius:18px}.hero .sign svg{width:36px;height:36px}}
.kicker{color:var(--soft);font-size:.88rem;margin-bottom:6px}
.lead{font-size:1.06rem;margin-top:12px;max-width:68ch;text-wrap:pretty}
.lead strong{font-weight:680}
.meta{display:flex;flex-wrap:wrap;gap:6px 22px;margin-top:20px;padding-top:18px;border-top:1px solid var(--line);font-size:.88rem;color:var(--soft)}
.meta b{font-weight:560;color:var(--text)}
.pass.tint{background:var(--pass-bg);color:var(--pass)}.fail.tint{background:var(--fail-bg);color:var(--fail)}.warn.tint{background:var(--warn-bg);color:var(--warn)}.hold.tint{background:var(--hold-bg);color:var(--hold)}.skip.tint{background:var(--skip-bg);color:var(--skip)}
.badge{display:inline-flex;gap:6px;align-items:center;padding:2px 10px 2px 7px;border-radius:99px;font-size:.8rem;font-weight:600;white-space:nowrap;line-height:1.6}
.badge svg{width:14px;height:14px}
.gates{display:grid;gap:10px;list-style:none;padding:0;margin-top:20px!important;grid-template-columns:1fr}
@media (min-width:620px){.gates{grid-template-columns:repeat(2,1fr)}}
@media (min-width:1000px){.gates{grid-template-columns:repeat(auto-fit,minmax(196px,1fr))}}
.gate{display:flex;flex-direction:column;gap:8px;height:100%;padding:14px 16px;border:1px solid var(--line);border-radius:14px;background:var(--card);color:inherit;text-decoration:none}
.gate:hover{border-color:var(--soft)}
.gate .name{font-weight:640;letter-spacing:-.006em}
.gate .figure{font-size:1.24rem;font-weight:640;letter-spacing:-.02em;line-height:1.25}
.gate .figure small{display:block;font-size:.8rem;font-weight:400;letter-spacing:0;color:var(--soft)}
.gate .foot{margin-top:auto;color:var(--soft);font-size:.82rem}
@media (max-width:619px){.gate{display:grid;grid-template-columns:minmax(0,1fr) auto;gap:2px 12px;align-items:center;padding:12px 14px}.gate .figure{font-size:1.02rem}.gate .figure small{display:inline;margin-left:6px}.gate .foot{grid-column:1/-1;margin-top:0}}
.gate .row{display:flex;justify-content:space-between;gap:8px;align-items:center;flex-wrap:wrap}
.card{border:1px solid var(--line);border-radius:18px;background:var(--card);padding:18px 16px;box-shadow:var(--shadow)}
@media (min-width:720px){.card{padding:28px}}
.sec{display:flex;align-items:baseline;gap:12px;flex-wrap:wrap;margin-bottom:14px}
.sec p{color:var(--soft);font-size:.92rem}
.culprit{display:grid;gap:28px;grid-template-columns:minmax(0,1fr)}
@media (min-width:940px){.culprit{grid-template-columns:minmax(0,1fr) minmax(0,1fr)}.culprit>.full{grid-column:1/-1}}
.who{font-size:clamp(1.7rem,1.2rem + 2.4vw,2.5rem);font-weight:720;letter-spacing:-.03em;line-height:1.1;color:var(--fail);overflow-wrap:anywhere}
.why small{display:block;margin-top:6px;color:var(--soft);font-size:.88rem}.why{margin-top:10px;max-width:60ch;text-wrap:pretty}
.ev{list-style:none;padding:0;margin-top:18px;display:grid;gap:10px;grid-template-columns:minmax(0,1fr)}
.ev li{padding:12px 14px;border-radius:12px;background:var(--sunk);font-size:.93rem;overflow-wrap:anywhere}
.ev .nums{display:flex;flex-wrap:wrap;gap:4px 16px;margin-top:4px;color:var(--soft);font-size:.85rem}
.ev .nums b{color:var(--text);font-weight:640}
.ev pre{margin:8px 0 0;background:var(--card);white-space:pre-wrap;overflow-wrap:anywhere}
.rank{margin-top:22px;display:grid;gap:7px}
.rank div{display:grid;grid-template-columns:minmax(84px,9rem) 1fr 3.2rem;gap:10px;align-items:center;font-size:.86rem}
.rank svg{width:100%;height:8px;display:block}
.rank .track{fill:var(--sunk)}.rank .fill{fill:var(--soft)}.rank .first .fill{fill:var(--fail)}
.rank .pc{text-align:right;color:var(--soft)}
figure{min-width:0}
figcaption{color:var(--soft);font-size:.85rem;margin-top:8px}
.scroll{overflow-x:auto;padding:4px;border-radius:10px}
.mapbox{background:var(--sunk);border-radius:14px;padding:14px 10px;overflow-x:auto}
.mapbox svg{display:block;margin:0 auto;height:auto}
.mapbox.small svg{max-width:100%}@media (min-width:720px){.mapbox.fit svg{max-width:100%}}
.mapbox.fit,.mapbox.wide{background:linear-gradient(90deg,var(--sunk) 40%,transparent) left/36px 100% no-repeat local,linear-gradient(270deg,var(--sunk) 40%,transparent) right/36px 100% no-repeat local,linear-gradient(90deg,var(--line),transparent) left/14px 100% no-repeat scroll,linear-gradient(270deg,var(--line),transparent) right/14px 100% no-repeat scroll,var(--sunk)}
.who.second{margin-top:20px;font-size:1.3rem}.who small{font-size:.9rem;font-weight:400;color:var(--soft)}
.more{display:none}.mapbox.wide~figcaption .more{display:inline}@media (max-width:719px){.mapbox{padding:12px 4px}.mapbox.fit~figcaption .more{display:inline}}
svg text{font:11px ui-sans-serif,system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",Arial,sans-serif;fill:var(--text)}
.map .edge{fill:none;stroke:var(--soft);opacity:.75}.map .edge.bad{stroke:var(--fail);opacity:1}.map .edge.blamed{stroke:var(--fail);stroke-dasharray:5 3;opacity:1}
.map .tip{fill:var(--soft)}.map .tip.bad,.map .tip.blamed{fill:var(--fail)}
.map .label rect{fill:var(--sunk)}.map .label text{font-size:10px;fill:var(--soft)}.map .label.bad text,.map .label.blamed text{fill:var(--fail);font-weight:640}
.map .node rect{fill:var(--card);stroke:var(--line);stroke-width:1.25}
.map .node.bad rect{stroke:var(--fail)}
.map .node.blamed rect{fill:var(--fail-bg);stroke:var(--fail);stroke-width:2.5}
.map .node circle{fill:var(--fail)}.map .node .flag{fill:var(--card);font-weight:800}
.map .name{font-size:12px;font-weight:640}.map .facts{font-size:10px;fill:var(--soft)}.map .blamed .name,.map .blamed .facts{fill:var(--fail)}
.wf{list-style:none;padding:0;margin-top:12px;font-size:.86rem;border-top:1px solid var(--line)}
.wf li{display:grid;grid-template-columns:1fr auto;gap:0 12px;padding:5px 0;border-bottom:1px solid var(--line);align-items:baseline}
.wf .what{min-width:0;overflow-wrap:anywhere}.wf .what b{font-weight:640}.wf .what span{color:var(--soft)}
.wf .time{white-space:nowrap;color:var(--soft)}
.wf .track{grid-column:1/-1;min-width:0}
.wf svg{display:block;width:100%;height:8px;margin:3px 0 1px}
.wf rect{fill:var(--s0)}.wf rect.ground{fill:var(--sunk)}.wf .bad rect.span{fill:var(--fail);opacity:.4}.wf .err{grid-column:1/-1;color:var(--fail);overflow-wrap:anywhere}
.wf .suspect{box-shadow:inset 3px 0 var(--soft)}
.wf .blamed{box-shadow:inset 3px 0 var(--fail);background:var(--fail-bg)}
.wf .blamed .what,.wf .blamed .what span,.wf .blamed .time{color:var(--fail)}.wf .blamed rect.span{fill:var(--fail)}.wf .blamed rect.ground{fill:var(--card)}
.wf li{padding-left:6px;padding-right:6px}
.wf .d1 .what,.wf .d1 .err{padding-left:12px}.wf .d2 .what,.wf .d2 .err{padding-left:24px}.wf .d3 .what,.wf .d3 .err{padding-left:36px}.wf .d4 .what,.wf .d4 .err{padding-left:48px}.wf .d5 .what,.wf .d5 .err{padding-left:60px}.wf .d6 .what,.wf .d6 .err{padding-left:72px}
@media (min-width:820px){.wf li{grid-template-columns:minmax(0,36%) 1fr 84px;align-items:center}.wf .track{grid-column:2;grid-row:1}.wf .time{grid-column:3;text-align:right}.wf svg{height:12px;margin:0}}
.filters{display:grid;gap:10px;grid-template-columns:1fr 1fr;margin-bottom:14px;align-items:end}

.filters label{font-size:.8rem;color:var(--soft);display:grid;gap:4px}
.filters .wide,.filters .none{grid-column:1/-1}
input,select,button{font:inherit;font-size:.92rem;color:var(--text);background:var(--card);border:1px solid var(--line);border-radius:10px;padding:8px 10px;min-width:0;width:100%;min-height:42px}
button{cursor:pointer;width:auto;font-weight:560}button:hover{border-color:var(--soft)}
.shown{font-size:.88rem;color:var(--soft);margin-bottom:10px}
.gatesec{margin-top:22px;scroll-margin-top:64px}
.gatehead{display:flex;flex-wrap:wrap;gap:4px 12px;align-items:center;margin-bottom:4px}
.said{color:var(--soft);margin-bottom:12px;max-width:80ch;overflow-wrap:anywhere}
.list{border:1px solid var(--line);border-radius:14px;background:var(--card);overflow:hidden}
.item{border-bottom:1px solid var(--line)}.many .item{content-visibility:auto;contain-intrinsic-size:auto 64px}.item:last-child{border-bottom:0}
.item>summary{position:relative;display:grid;grid-template-columns:auto minmax(0,1fr);gap:5px 8px;padding:12px 14px 12px 36px;cursor:pointer;list-style:none;align-items:center}
.item>summary::-webkit-details-marker{display:none}
.item>summary::before{content:"";position:absolute;left:14px;top:20px;width:8px;height:8px;border:solid var(--soft);border-width:0 2px 2px 0;transform:rotate(-45deg)}.item[open]>summary::before{transform:rotate(45deg) translate(-1px,-1px)}
.item>summary:hover{background:var(--sunk)}
.item .t{font-weight:580;overflow-wrap:anywhere;grid-column:1/-1;grid-row:2}
.item .m{grid-column:1/-1;color:var(--soft);font-size:.9rem;overflow-wrap:anywhere;display:-webkit-box;-webkit-line-clamp:2;-webkit-box-orient:vertical;overflow:hidden}
.item[open] .m{-webkit-line-clamp:12}
.tags{display:flex;flex-wrap:wrap;gap:6px;grid-column:2;grid-row:1}
@media (min-width:820px){.item>summary{grid-template-columns:auto minmax(0,1fr) auto;gap:4px 12px}.item .t{grid-column:2;grid-row:1}.item .m{grid-column:2/4}.tags{grid-column:3;justify-content:flex-end}}
.tag{font-size:.78rem;padding:1px 8px;border-radius:99px;background:var(--sunk);color:var(--soft);white-space:nowrap;max-width:100%;overflow:hidden;text-overflow:ellipsis}
.tag.new{background:var(--fail-bg);color:var(--fail);font-weight:600}.tag.flaky{background:var(--warn-bg);color:var(--warn);font-weight:600}.tag.fixed{background:var(--pass-bg);color:var(--pass);font-weight:600}
.body{padding:4px 14px 18px;display:grid;gap:14px}
@media (min-width:820px){.body{padding-left:36px}}
.body>*{min-width:0}
.facts{display:grid;grid-template-columns:repeat(auto-fit,minmax(120px,1fr));gap:10px}
.facts div{background:var(--sunk);border-radius:10px;padding:8px 12px}.facts dt{font-size:.78rem;color:var(--soft)}.facts dd{font-weight:600;overflow-wrap:anywhere}.facts .long{grid-column:1/-1;background:none;padding:0 2px;display:flex;flex-wrap:wrap;gap:0 12px;align-items:baseline}.facts .long dt{min-width:56px}.facts .long dd{font-weight:400;font-size:.88rem}
.gauge svg{display:block;width:100%;height:14px}.gauge .ground{fill:var(--sunk)}.gauge .ok{fill:var(--pass)}.gauge .over{fill:var(--fail)}.gauge .mark{fill:var(--text)}
pre{background:var(--sunk);border-radius:12px;padding:12px 14px;overflow-x:auto;line-height:1.5;margin:0;white-space:pre;max-height:420px}
.cmd{display:flex;gap:8px;align-items:stretch}.cmd pre{flex:1;min-width:0;white-space:pre-wrap;overflow-wrap:anywhere}
.links{display:flex;flex-wrap:wrap;gap:6px 16px;list-style:none;padding:0;font-size:.9rem}
.shots{display:grid;gap:12px;grid-template-columns:repeat(auto-fit,minmax(min(100%,280px),1fr))}
.shots img{display:block;width:100%;height:auto;border:1px solid var(--line);border-radius:12px}
.charts{display:grid;gap:14px;grid-template-columns:repeat(auto-fill,minmax(min(100%,320px),1fr));margin-top:14px}
.chartcard{border:1px solid var(--line);border-radius:14px;background:var(--card);padding:14px}
.chartcard h4{margin-bottom:8px;color:var(--text)}
.chart{display:block;width:100%;height:auto;max-width:440px;margin:0 auto}
.chart .grid{stroke:var(--line)}.chart .tick{fill:var(--soft);font-size:10.5px}
.chart .series{fill:none;stroke-width:2;stroke-linejoin:round}.chart .area{fill:var(--s0);opacity:.1}
.chart .series.s0{stroke:var(--s0)}.chart .series.s1{stroke:var(--s1);stroke-dasharray:6 3}.chart .series.s2{stroke:var(--s2);stroke-dasharray:2 3}.chart .series.s3{stroke:var(--s3);stroke-dasharray:9 3 2 3}
.chart .bar.s0,.chart .dot.s0{fill:var(--s0)}.chart .bar.s1,.chart .dot.s1{fill:var(--s1)}.chart .bar.s2,.chart .dot.s2{fill:var(--s2)}.chart .bar.s3,.chart .dot.s3{fill:var(--s3)}.chart .bar.over{fill:var(--fail)}
.chart .limit{stroke:var(--fail);stroke-width:1.5;stroke-dasharray:5 4}.chart .limit-text{fill:var(--fail);font-size:10.5px;font-weight:600;paint-order:stroke;stroke:var(--card);stroke-width:4px;stroke-linejoin:round}
.legend{display:flex;flex-wrap:wrap;gap:4px 14px;font-size:.82rem;color:var(--soft);list-style:none;padding:0;margin-top:8px}
.legend svg{width:22px;height:8px;vertical-align:middle;margin-right:6px}
.legend line{stroke-width:2.5}.legend .s0{stroke:var(--s0)}.legend .s1{stroke:var(--s1);stroke-dasharray:6 3}.legend .s2{stroke:var(--s2);stroke-dasharray:2 3}.legend .s3{stroke:var(--s3);stroke-dasharray:9 3 2 3}
table{border-collapse:collapse;width:100%;font-size:.9rem}
th,td{text-align:left;padding:8px 10px;border-bottom:1px solid var(--line);vertical-align:top}
tbody tr:last-child>*{border-bottom:0}
thead th{font-size:.8rem;font-weight:600;color:var(--soft)}
tbody th{font-weight:560}
td.num,th.num{text-align:right;white-space:nowrap}
.fold{margin-top:8px}.nw{white-space:nowrap}.fold>summary{cursor:pointer;padding:6px 4px;color:var(--soft);font-size:.9rem;border-radius:8px}.fold>summary:hover{color:var(--text)}
.two{display:grid;gap:20px;align-items:start;grid-template-columns:minmax(0,1fr)}@media (min-width:940px){.two{grid-template-columns:minmax(0,1fr) minmax(0,1fr)}}.stack{display:grid;gap:20px;grid-template-columns:minmax(0,1fr)}.card>h3{margin-bottom:12px}
.plain{padding-left:20px;display:grid;gap:6px;overflow-wrap:anywhere}
.run{display:grid;grid-template-columns:minmax(88px,auto) minmax(0,1fr);gap:8px 18px;font-size:.92rem}.run dt{color:var(--soft)}.run dd{overflow-wrap:anywhere}
.nodata{color:var(--soft);padding:20px 0;text-align:center}
.empty{padding:28px;text-align:center;color:var(--soft)}
footer.wrap{margin-top:48px;margin-bottom:32px;color:var(--soft);font-size:.85rem}
.sr{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
${LISTS}
[hidden]{display:none!important}
@media print{.bar,.filters,.shown,button{display:none!important}body{background:#fff}.card,.hero{box-shadow:none;break-inside:avoid}pre{max-height:none;white-space:pre-wrap}}
`;
