import type { MetaFunction } from '@remix-run/node'
import { PageTitle } from '#app/ui/page-title.tsx'

export const meta: MetaFunction = () => [{ title: 'Over Opvolgwijzer' }]

export default function About() {
  return (
    <>
      <PageTitle lead="Opvolgwijzer laat zien wat er gebeurt met de aanbevelingen van de rekenkamer: van het rapport tot de raad zegt dat het klaar is.">
        Over Opvolgwijzer
      </PageTitle>
      <div className="prose">
        <h2>Vijf partijen, vijf feiten</h2>
        <p>
          Bij elke aanbeveling staan vijf feiten apart. Geen van de vijf spreekt voor een ander.
        </p>
        <ul>
          <li>
            <b>Het college</b> reageert: overnemen, deels, niet, of het gebeurt al.
          </li>
          <li>
            <b>De raad</b> besluit: overnemen, gewijzigd overnemen, niet overnemen.
          </li>
          <li>
            <b>Het college</b> meldt hoe ver de uitvoering is.
          </li>
          <li>
            <b>De rekenkamer</b> oordeelt of de aanbeveling is opgevolgd. Wat het college gereed
            meldt, heet daarom nog niet opgevolgd.
          </li>
          <li>
            <b>De raad</b> haalt de aanbeveling van de lijst.
          </li>
        </ul>
        <h2>Stilte is ook een feit</h2>
        <p>
          Bij elke aanbeveling staat hoe oud het laatste bericht is. Zes maanden zonder bericht valt
          op, en dat is de bedoeling.
        </p>
        <h2>Stand per</h2>
        <p>
          Elk overzicht noemt de dag waarop het zo was. Een fout wordt niet uitgewist maar met een
          nieuw bericht hersteld.
        </p>
        <h2>Gegevens hergebruiken</h2>
        <p>
          Alles wat hier openbaar is, mag u gebruiken, ook in uw eigen programma. Zie{' '}
          <a href="/open-data">open data</a> en <a href="/api">de API</a>.
        </p>
        <h2>Vragen over een gemeente</h2>
        <p>
          De inhoud is van de gemeenten en de rekenkamers. Hebt u een vraag over een aanbeveling,
          stel die dan aan de griffie van de gemeente of aan de rekenkamer.
        </p>
      </div>
    </>
  )
}
