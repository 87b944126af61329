/** Filter bar, the long list, sparklines and trends. */
export const LISTS = `
@media (min-width:560px){.filters{grid-template-columns:repeat(3,1fr)}}
@media (min-width:820px){.filters{grid-template-columns:repeat(auto-fit,minmax(128px,1fr))}}
.filters button{min-height:42px}.filters .none{color:var(--soft)}
kbd{font:600 .72rem/1 ui-monospace,Menlo,Consolas,monospace;border:1px solid var(--line);border-bottom-width:2px;border-radius:5px;padding:1px 5px;background:var(--card)}
.line>summary{padding-top:9px;padding-bottom:9px}.line>summary::before{top:17px}
.line .took{font-size:.82rem;color:var(--soft);min-width:4.4rem;text-align:right;white-space:nowrap}
@media (max-width:819px){.item>summary{align-items:start}.line .took{min-width:0}}
.many .line{contain-intrinsic-size:auto 46px}
h3.small{font-size:.82rem;font-weight:620;color:var(--soft)}
button.next{margin-top:12px}
.tags .spark{align-self:center}
.spark{display:block;flex:none;max-width:100%}
.spark .pass{fill:var(--pass)}.spark .fail{fill:var(--fail)}.spark .warn{fill:var(--warn)}.spark .hold{fill:var(--hold)}.spark .skip{fill:var(--skip)}
.past{display:flex;flex-wrap:wrap;gap:6px 14px;align-items:center;font-size:.9rem}.past p{color:var(--soft);min-width:0;overflow-wrap:anywhere}
#loosens .list{border-color:var(--warn);box-shadow:inset 4px 0 var(--warn)}
#loosens .item:first-child>summary{border-radius:14px 14px 0 0}
.absent{margin-top:12px;padding:12px 16px;display:grid;gap:8px;border-radius:14px;box-shadow:none}
.absent summary{cursor:pointer;font-weight:600;font-size:.93rem;overflow-wrap:anywhere}.absent .plain{margin-top:6px;font-size:.9rem;color:var(--soft)}
.above{margin:22px 0 10px}
.trendgroup{border:1px solid var(--line);border-radius:14px;background:var(--card);margin-bottom:10px;padding:0 16px}
.trendgroup[open]{padding-bottom:14px}
.trendgroup>summary{cursor:pointer;display:flex;flex-wrap:wrap;gap:4px 14px;align-items:center;justify-content:space-between;padding:12px 0;list-style-position:inside}
.trendgroup>summary::-webkit-details-marker{display:none}
.trendgroup>summary .t{font-weight:640;overflow-wrap:anywhere}.trendgroup>summary .t::before{content:"";display:inline-block;width:8px;height:8px;border:solid var(--soft);border-width:0 2px 2px 0;transform:rotate(-45deg);margin:0 12px 1px 2px}
.trendgroup[open]>summary .t::before{transform:rotate(45deg) translate(-1px,-1px)}
.trendgroup .tags{min-width:0;max-width:100%}.trendgroup>summary .t{min-width:0}
.trendgroup .charts{margin-top:0;grid-template-columns:repeat(auto-fill,minmax(min(100%,250px),1fr))}
.trendgroup .chartcard{background:var(--sunk);border-color:transparent;min-width:0}
.now{display:flex;flex-wrap:wrap;gap:0 10px;align-items:baseline;margin-bottom:6px}.now b{font-size:1.3rem;font-weight:660;letter-spacing:-.02em}.now span{font-size:.8rem;color:var(--soft)}
.chartcard h4{margin-bottom:2px}
.trend{display:block;width:100%;height:auto;max-width:420px}
.trend .grid{stroke:var(--line)}.trend .tick{fill:var(--soft);font-size:11px}
.trend .series{fill:none;stroke:var(--s0);stroke-width:2;stroke-linejoin:round;stroke-linecap:round}.trend .area{fill:var(--s0);opacity:.1}.trend .dot{fill:var(--s0)}
.runs{width:100%}.card.scroll{padding:8px 12px;min-width:0}.runs td,.runs th{white-space:nowrap;vertical-align:middle}.runs .cells{display:flex;gap:4px}
.cell{position:relative;display:inline-grid;place-items:center;width:26px;height:26px;border-radius:8px}.cell svg{width:15px;height:15px}.cell.none{border:1px dashed var(--line)}
.tops{display:grid;gap:20px;align-items:start;grid-template-columns:minmax(0,1fr)}@media (min-width:940px){.tops{grid-template-columns:repeat(3,minmax(0,1fr))}}
.top3{list-style:none;padding:0;display:grid;gap:0}.top3 li{padding:9px 0;border-bottom:1px solid var(--line);display:grid;gap:3px;min-width:0}.top3 li:last-child{border-bottom:0}
.top3 .t{font-weight:560;font-size:.92rem;overflow-wrap:anywhere;display:-webkit-box;-webkit-line-clamp:2;-webkit-box-orient:vertical;overflow:hidden}.top3 .f{display:flex;flex-wrap:wrap;gap:4px 12px;align-items:center;font-size:.84rem;color:var(--soft)}
@media (max-width:480px){.brand span{display:none}}
@media print{.trendgroup,.chartcard,.item{break-inside:avoid}}
`;
