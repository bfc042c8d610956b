import { useState } from 'react';
import { meetings } from './meetings';

export function Meetings() {
  const [loaded, setLoaded] = useState('');
  const [chosen, setChosen] = useState('');
  return (
    <>
      <guild-station-list
        data={meetings}
        heading="Who meets where"
        headingLevel={2}
        onguild-load={(event) => setLoaded(event.community.head.updated ?? '')}
        onguild-select={(event) => setChosen(event.selected ?? '')}
      />
      <p>
        As of: <output id="loaded">{loaded}</output>. Chosen: <output id="chosen">{chosen}</output>
      </p>
    </>
  );
}
