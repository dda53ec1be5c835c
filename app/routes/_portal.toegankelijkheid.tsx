import type { MetaFunction } from '@remix-run/node'
import { PageTitle } from '#app/ui/page-title.tsx'

export const meta: MetaFunction = () => [{ title: 'Toegankelijkheid · Opvolgwijzer' }]

export default function Accessibility() {
  return (
    <>
      <PageTitle lead="Iedereen moet Opvolgwijzer kunnen gebruiken. Wij maken de pagina’s volgens WCAG 2.2, niveau A en AA.">
        Toegankelijkheid
      </PageTitle>
      <div className="prose">
        <h2>Wat u mag verwachten</h2>
        <ul>
          <li>Alles werkt met alleen een toetsenbord, en u ziet steeds waar u bent.</li>
          <li>Alle openbare pagina’s werken zonder JavaScript.</li>
          <li>Kleur zegt nooit iets alleen: een fase heeft ook een vorm en een woord.</li>
          <li>Bij elke grafiek staan dezelfde cijfers in woorden of in een tabel.</li>
          <li>De tekst past op een telefoon van 320 punten breed, zonder opzij te schuiven.</li>
          <li>Brieven zijn er als pagina, als PDF met koppen en leesvolgorde, en als DOCX.</li>
        </ul>
        <h2>Hoe het wordt getest</h2>
        <p>
          Elke pagina, ook die achter het aanmelden, wordt bij elke wijziging in een echte browser
          getest met axe-core. Daarbij wordt ook gemeten of ze past op 1280 en 390 punten breed, en
          een openbare pagina op 320. De openbare pagina’s worden verder getest met alleen het
          toetsenbord en zonder JavaScript. Een passkey heeft JavaScript nodig, de andere manieren
          om aan te melden niet. Een test door een programma vindt niet alles: mensen met een
          beperking hebben Opvolgwijzer nog niet getest, en met een schermlezer is het nog niet
          doorlopen. Elke organisatie die Opvolgwijzer gebruikt, publiceert daarom ook een eigen
          toegankelijkheidsverklaring.
        </p>
        <h2>Loopt u ergens tegenaan?</h2>
        <p>
          Meld het bij de gemeente of de rekenkamer van wie de pagina is, met het adres van de
          pagina en wat u probeerde. Hebt u een stuk in een andere vorm nodig, dan kunt u daar ook
          om vragen.
        </p>
      </div>
    </>
  )
}
