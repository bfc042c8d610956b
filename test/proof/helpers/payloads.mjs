// Texts that try to be more than text: what they would do is done by `hacked`, a function that the page watches.
// Made from ways in (markup, addresses, styles, templates, names of properties) and disguises.

const doing = 'hacked()';

const markup = [
  `<script>${doing}</script>`,
  `<script src=//evil.example/x.js></script>`,
  `<img src=x onerror=${doing}>`,
  `<img src=//evil.example/pixel>`,
  `<svg onload=${doing}>`,
  `<svg><script>${doing}</script></svg>`,
  `<svg><animate onbegin=${doing} attributeName=x dur=1s>`,
  `<svg><use href="data:image/svg+xml,<svg id=x onload=${doing}>#x">`,
  `<svg><foreignObject><body onload=${doing}>`,
  `<iframe srcdoc="<script>parent.${doing}</script>"></iframe>`,
  `<iframe src=javascript:parent.${doing}></iframe>`,
  `<object data=javascript:${doing}></object>`,
  `<embed src=javascript:${doing}>`,
  `<details open ontoggle=${doing}>`,
  `<video><source onerror=${doing}></video>`,
  `<audio src=x onerror=${doing}>`,
  `<input autofocus onfocus=${doing}>`,
  `<select autofocus onfocus=${doing}>`,
  `<marquee onstart=${doing}>`,
  `<body onload=${doing}>`,
  `<math><mtext></table><img src=x onerror=${doing}>`,
  `<template><img src=x onerror=${doing}></template>`,
  `<noscript><p title="</noscript><img src=x onerror=${doing}>">`,
  `<a href=javascript:${doing}>a link</a>`,
  `<form action=javascript:${doing}><button>send</button></form>`,
  `<button formaction=javascript:${doing}>send</button>`,
  `<link rel=stylesheet href=//evil.example/x.css>`,
  `<meta http-equiv=refresh content="0;url=javascript:${doing}">`,
  `<base href=//evil.example/>`,
  `<style>*{display:none}</style>`,
  `<style>@import '//evil.example/x.css';</style>`,
  `<guild-station-map src=//evil.example/x.json></guild-station-map>`,
  `<slot name=heading></slot>`,
  `<p style="background:url(//evil.example/x)">`,
  `<p onclick=${doing}>click</p>`,
  `<!--><img src=x onerror=${doing}>-->`,
  `<![CDATA[<img src=x onerror=${doing}>]]>`,
  `<xmp><img src=x onerror=${doing}></xmp>`,
];

/** What could end the place that a text stands in. */
const endings = ['"', "'", '`', '">', "'>", '-->', ']]>', '</title>', '</textarea>', '</style>', '</script>', '</template>', '${', '}}'];

const schemes = ['javascript', 'vbscript', 'livescript', 'data', 'blob', 'file', 'filesystem', 'view-source', 'about', 'intent', 'jar', 'chrome'];
const disguised = (scheme) => [
  `${scheme}:${doing}`,
  `${scheme.toUpperCase()}:${doing}`,
  `${scheme[0]}\t${scheme.slice(1)}:${doing}`,
  `${scheme[0]}\n${scheme.slice(1)}:${doing}`,
  `\u0001${scheme}:${doing}`,
  ` \u00a0${scheme}:${doing}`,
];
const addresses = [
  ...schemes.flatMap(disguised),
  `data:text/html,<script>${doing}</script>`,
  `data:text/html;base64,PHNjcmlwdD5oYWNrZWQoKTwvc2NyaXB0Pg==`,
  `data:image/svg+xml,<svg onload="${doing}"/>`,
  `&#106;avascript:${doing}`,
  `javascript&colon;${doing}`,
  `%6Aavascript:${doing}`,
  `<a href='javascript:${doing}'>a link</a>`,
  `javascript://evil.example/%0a${doing}`,
  `https:evil.example`,
  `\\\\evil.example\\share`,
  `https://user:secret@evil.example/`,
  `mailto:a@b.example?body=<script>${doing}</script>`,
];

const styles = ['red;background:url(//evil.example/x)', `expression(${doing})`, `url(javascript:${doing})`, '}*{display:none}', 'var(--x,url(//evil.example/x))', '/*', 'red!important', '</style>', 'image-set("//evil.example/x" 1x)', '\\75rl(//evil.example/x)'];

const templates = ['${hacked()}', '{{constructor.constructor("hacked()")()}}', '<%= hacked() %>', '#{hacked()}', '{% hacked() %}', '[[hacked()]]', '@{hacked()}', '{hacked()}', 'lit$123456789$', '<?lit$123456789$>', '<!--?lit$1$-->', '%s %d %o', '$& $1 $`'];

const names = ['__proto__', 'constructor', 'prototype', 'hasOwnProperty', 'toString', 'valueOf', 'then', 'length', 'undefined', 'null', 'NaN', 'true', '[object Object]', '0', '-1', '1e999'];

const letters = [
  '\u202Eturned round',
  '\u202A\u202B\u202D\u2066\u2067\u2068never closed',
  '\u200B\u200C\u200D\u2060\uFEFFzero width',
  '\u00ADsoft',
  '\u0000NUL',
  '\u0007\u001b[31mcontrol',
  '\uD83D half a letter',
  '\uDE00\uD83D turned halves',
  '\uFFFE\uFFFF no letters',
  'Z\u0351\u036b\u0343\u032f\u0331a\u0368\u0363\u0342\u0329l\u0366\u0305\u0323g\u0350\u0359o\u0342\u0320\u033b',
  '\u0300'.repeat(500),
  '👩‍👩‍👧‍👦'.repeat(50),
  '𠜎𠜱𠝹𠱓'.repeat(20),
  'ﷺ'.repeat(60),
  'w'.repeat(5_000),
  'long words '.repeat(2_000),
  '\n'.repeat(500) + 'lines',
  '\u2028\u2029separators',
  '../../../../etc/passwd',
  '; DROP TABLE stations; --',
  '=HYPERLINK("//evil.example")',
  '\r\nSet-Cookie: a=b',
];

/** Every payload, each once. At least two hundred. */
export const payloads = [
  ...new Set([...markup, ...endings.flatMap((ending) => [`${ending}<img src=x onerror=${doing}>`, `${ending} onfocus=${doing} autofocus x=`]), ...addresses, ...styles, ...templates, ...names, ...letters]),
];
