// The tags, defined before React draws them, so that it sets properties and not attributes …
import 'guildhall/define/station-list.js';
import 'guildhall/define/station-map.js';
// … and their types, once in the project.
import type {} from 'guildhall/jsx';
import { useState } from 'react';
import { meetings } from './meetings';

export function Stations() {
  const [loaded, setLoaded] = useState('');
  const [chosen, setChosen] = useState('');
  return (
    <>
      <h1>Stations</h1>
      <guild-station-map
        src="/community.json"
        heading="Where we are"
        headingLevel={2}
        onguild-load={(event) => setLoaded(event.community.head.updated ?? '')}
        onguild-select={(event) => setChosen(event.selected ?? '')}
      >
        <p>Lisbon, Accra, Busan</p>
      </guild-station-map>
      <guild-station-list data={meetings} heading="Who meets where" />
      <p>
        As of: <output id="loaded">{loaded}</output>. Chosen: <output id="chosen">{chosen}</output>
      </p>
    </>
  );
}
