import type { MetaFunction } from '@remix-run/node'
import { PageTitle } from '#app/ui/page-title.tsx'

export const meta: MetaFunction = () => [{ title: 'Privacy · Opvolgwijzer' }]

export default function Privacy() {
  return (
    <>
      <PageTitle lead="Wat Opvolgwijzer van mensen bewaart, en wat niet.">Privacy</PageTitle>
      <div className="prose">
        <h2>Als u deze pagina’s leest</h2>
        <p>
          U hoeft zich niet bekend te maken. Er zijn geen cookies voor bezoekers, geen
          bezoekersstatistieken en geen bestanden van andere websites. De server houdt bij welke
          pagina’s zijn opgevraagd, zonder uw internetadres en zonder uw zoekwoorden.
        </p>
        <h2>Als u een bericht per mail wilt krijgen</h2>
        <p>
          Dan bewaren wij uw mailadres en wat u wilt volgen. Daar gebeurt niets anders mee. U stopt
          met één klik in elk bericht; dan wissen wij uw adres.
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
