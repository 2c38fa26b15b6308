// How the page of an evening looks, on a screen and on a sheet of A4; private to evening_page.cpp. Lengths are in
// millimetres and points, so that the screen shows what the sheet will.
#pragma once

#include <string_view>

namespace cliff::views {

inline constexpr std::string_view evening_style = R"(@page { size: A4; margin: 9mm 10mm; }
* { box-sizing: border-box; }
html { color: #121a2b; background: #e8ecf3; font: 8pt/1.3 Inter, "Noto Sans", "Noto Color Emoji", system-ui, sans-serif;
  print-color-adjust: exact; -webkit-print-color-adjust: exact; }
body { margin: 0; }
main { max-width: 210mm; margin: 6mm auto; padding: 9mm 10mm; background: #fff; }
h1 { margin: 0; font: 700 22pt/1.1 "Bebas Neue", Inter, "Noto Sans", sans-serif; letter-spacing: .02em; overflow-wrap: anywhere; }
header { border-bottom: .8mm solid #ff7a1a; padding-bottom: 1.5mm; }
header p { margin: 1mm 0 0; color: #47536e; }
h2 { margin: 2.5mm 0 .8mm; font-size: 9.5pt; line-height: 1.2; }
ol, ul { margin: 0; padding: 0; list-style: none; }
.podium { display: flex; gap: 3mm; margin-top: 2.5mm; }
.podium li { flex: 1; min-width: 0; padding: 1.5mm 2.5mm; border-radius: 1.5mm; background: #f1f3f8; border-left: 1.2mm solid #a9b8d3; }
.podium .step1 { border-color: #f0b429; background: #fff6e0; }
.podium .step3 { border-color: #e8613c; }
.podium b { display: block; font-size: 7.5pt; color: #47536e; }
.podium .who { display: block; font-weight: 700; font-size: 11pt; line-height: 1.2; overflow-wrap: anywhere; }
.awards { display: flex; flex-wrap: wrap; gap: 0 5mm; margin-top: 1.2mm; color: #47536e; }
table { width: 100%; border-collapse: collapse; }
th { color: #47536e; font-weight: 600; font-size: 7pt; }
th, td { padding: .25mm 1.2mm; text-align: right; vertical-align: top; border-bottom: .1mm solid #d5dbe8; font-variant-numeric: tabular-nums; }
th { vertical-align: bottom; }
.text { text-align: left; }
tr, thead { break-inside: avoid; }
.columns { columns: 2; column-gap: 6mm; }
.columns table { table-layout: fixed; }
.columns th:nth-child(1) { width: 12%; } .columns th:nth-child(3) { width: 18%; }
.columns th:nth-child(4) { width: 13%; } .columns th:nth-child(5) { width: 18%; }
.teams { table-layout: fixed; }
.teams th:nth-child(1) { width: 6%; } .teams th:nth-child(2) { width: 26%; } .teams th:nth-child(3) { width: 11%; }
.members { overflow-wrap: anywhere; }
h2 small { color: #47536e; font-weight: 400; }
.name { overflow: hidden; white-space: nowrap; text-overflow: ellipsis; }
.questions { table-layout: fixed; line-height: 1.22; font-size: 7.5pt; }
.questions th:nth-child(1) { width: 4%; } .questions th:nth-child(3) { width: 24%; }
.questions th:nth-child(4) { width: 8%; } .questions th:nth-child(5) { width: 27%; }
.ask, .key, .room { overflow: hidden; overflow-wrap: anywhere; display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 2; }
.key, .dense .ask { -webkit-line-clamp: 1; }
.dense table { font-size: 7pt; line-height: 1.16; }
.dense h2 { margin-top: 1.8mm; }
.key, small, .room { color: #47536e; }
small { font-size: inherit; }
.bar { display: inline-block; width: 17mm; height: 2.2mm; border-radius: 1mm; background: #d5dbe8; overflow: hidden; }
.bar i { display: block; height: 100%; background: #1f8a60; }
.void .ask { text-decoration: line-through; }
.void .bar i { background: #8a94ab; }
@media (max-width: 180mm) { .columns { columns: 1; } .questions { table-layout: auto; } .bar { width: 9mm; } .ask, .key, .room { -webkit-line-clamp: none; } }
@media print { html { background: none; } main { max-width: none; margin: 0; padding: 0; } h2 { break-after: avoid; } }
)";

} // namespace cliff::views
