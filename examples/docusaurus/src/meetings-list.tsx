import BrowserOnly from '@docusaurus/BrowserOnly';
import { useState } from 'react';
import { meetings } from './meetings';

export function Meetings() {
  const [loaded, setLoaded] = useState('');
  const [chosen, setChosen] = useState('');
  return (
    <>
      {/* drawn in the browser alone: on a page written by the server, React 19 gives an element its texts but no objects */}
      <BrowserOnly>
        {() => (
          <guild-station-list
            data={meetings}
            heading="Who meets where"
            headingLevel={2}
            onguild-load={(event) => setLoaded(event.community.head.updated ?? '')}
            onguild-select={(event) => setChosen(event.selected ?? '')}
          />
        )}
      </BrowserOnly>
      <p>
        As of: <output id="loaded">{loaded}</output>. Chosen: <output id="chosen">{chosen}</output>
      </p>
    </>
  );
}
