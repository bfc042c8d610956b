// Properties and events: plain DOM. This script stands before the widgets’ own, so that it hears their first event.
const map = document.querySelector('#map');
const list = document.querySelector('#list');

map.addEventListener('guild-load', (event) => {
  document.querySelector('#loaded').textContent = event.community.head.updated;
});
map.addEventListener('guild-select', (event) => {
  document.querySelector('#chosen').textContent = event.selected ?? '';
});

list.heading = 'Who meets where';
list.data = {
  groups: [
    { id: 'lisbon', name: 'Lisbon', place: { city: 'Lisbon', country: 'PT' } },
    { id: 'online', name: 'Night shift', online: true },
  ],
};
