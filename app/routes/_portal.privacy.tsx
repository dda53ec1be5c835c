import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { PageTitle } from '#app/ui/page-title.tsx'

export const meta: MetaFunction = () => [{ title: 'Privacy · Opvolgwijzer' }]

export function loader({ context: { settings } }: LoaderFunctionArgs) {
  return { days: settings.BACKUP_KEEP_DAYS, months: settings.BACKUP_KEEP_MONTHS }
}

export default function Privacy() {
  const { days, months } = useLoaderData<typeof loader>()
  return (
    <>
      <PageTitle lead="Wat Opvolgwijzer van mensen bewaart, en wat niet.">Privacy</PageTitle>
      <div className="prose">
        <h2>Als u deze pagina’s leest</h2>
        <p>
          U hoeft zich niet bekend te maken. Er zijn geen cookies voor bezoekers, geen
          bezoekersstatistieken en geen bestanden van andere websites. De server houdt bij welke
          pagina’s zijn opgevraagd, zonder uw internetadres en zonder uw zoekwoorden. Om misbruik af
          te remmen telt hij per internetadres hoe vaak er iets wordt gevraagd. Dat staat alleen in
          het geheugen: een minuut bij zoeken en de API, tien minuten bij adressen die niet bestaan,
          en ten hoogste een uur bij aanmelden.
        </p>
        <h2>Als u een bericht per mail wilt krijgen</h2>
        <p>
          Dan bewaren wij uw mailadres, wat u wilt volgen, wanneer u dat vroeg en bevestigde, en tot
          wanneer u al bericht kreeg. Daar gebeurt niets anders mee. Bevestigt u niet, dan wissen
          wij uw adres na zeven dagen. U stopt met één klik in elk bericht; dan wissen wij meteen uw
          adres en de berichten die wij u stuurden.
        </p>
        <h2>Namen</h2>
        <p>
          Openbaar zijn alleen de namen van bestuurders: wie als wethouder voor een aanbeveling
          verantwoordelijk is, en wie een brief aan de raad ondertekende. Namen van ambtenaren en
          interne notities zijn niet openbaar.
        </p>
        <h2>Wie in Opvolgwijzer werkt</h2>
        <p>
          Van medewerkers van gemeenten, griffies en rekenkamers bewaren wij naam, functie,
          afdeling, mailadres, rollen en wat zij in Opvolgwijzer deden. Om aan te melden bewaren wij
          een controlegetal van het wachtwoord, het geheim van de app met codes (versleuteld), de
          openbare helft van een passkey, en welke browsers zijn aangemeld en sinds wanneer.
        </p>
        <p>
          Wie is aangemeld, heeft een cookie voor die aanmelding (ten hoogste twaalf uur) en een die
          onthoudt dat hier eerder iemand aanmeldde (180 dagen). Wie vertrekt, staat in de
          toepassing onder een schuilnaam; alleen de beheerder ziet in het logboek nog wie het was.
          Medewerkers downloaden bij hun account alles wat van hen is vastgelegd.
        </p>
        <p>
          Wat iemand vastlegt en wanneer, blijft in het logboek staan zolang de gegevens van de raad
          worden bewaard: het laat zien dat niets stilletjes is veranderd. Van een token voor een
          ander systeem bewaren wij wie het maakte en wanneer het voor het laatst is gebruikt.
        </p>
        <h2>Reservekopieën</h2>
        <p>
          Van alle gegevens worden reservekopieën gemaakt, om na een storing niets kwijt te zijn.
          Wat hier is gewist, verdwijnt daaruit vanzelf: van elke dag blijft een kopie {days} dagen
          bewaard en van elke maand een kopie {months} maanden.
        </p>
        <h2>Uw rechten</h2>
        <p>
          U mag vragen welke gegevens van u worden bewaard, en vragen om ze te verbeteren of te
          wissen. Doe dat bij de gemeente of de rekenkamer om wie het gaat. Een klacht kunt u
          indienen bij de{' '}
          <a href="https://www.autoriteitpersoonsgegevens.nl">Autoriteit Persoonsgegevens</a>.
        </p>
      </div>
    </>
  )
}
