import { Component, CUSTOM_ELEMENTS_SCHEMA, signal } from '@angular/core';
import type { GuildLoadEvent, GuildSelectEvent } from 'guildhall';
import { meetings } from './meetings';

@Component({
  selector: 'app-stations',
  // tags with a hyphen are elements of the page, and not components that Angular ought to know
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  template: `
    <h1>Stations</h1>
    <guild-station-map src="/community.json" heading="Where we are" [headingLevel]="2" (guild-load)="onLoad($event)" (guild-select)="onSelect($event)">
      <p>Lisbon, Accra, Busan</p>
    </guild-station-map>
    <guild-station-list [data]="meetings" heading="Who meets where" />
    <p>
      As of: <output id="loaded">{{ loaded() }}</output>. Chosen: <output id="chosen">{{ chosen() }}</output>
    </p>
  `,
})
export class Stations {
  readonly meetings = meetings;
  readonly loaded = signal('');
  readonly chosen = signal('');

  onLoad({ community }: GuildLoadEvent) {
    this.loaded.set(community.head.updated ?? '');
  }

  onSelect({ selected }: GuildSelectEvent) {
    this.chosen.set(selected ?? '');
  }
}
