// Events: plain DOM. This script stands before the widgets’ own, so that it hears their first event.
const map = document.querySelector('guild-station-map');

map?.addEventListener('guild-load', (event) => {
  document.querySelector('#loaded').textContent = event.community.head.updated;
});
map?.addEventListener('guild-select', (event) => {
  document.querySelector('#chosen').textContent = event.selected ?? '';
});
