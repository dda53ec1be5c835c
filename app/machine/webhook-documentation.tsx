import { Table } from '#app/ui/table.tsx'
import { webhookEvents } from './webhook-events.ts'

/** What webhooks tell and how a receiver knows that a message is real. */
export function WebhookDocumentation() {
  return (
    <section aria-labelledby="webhooks">
      <h2 id="webhooks">Webhooks</h2>
      <div className="prose">
        <p>
          Een webhook vertelt een systeem van de gemeente dat er iets openbaars is veranderd. De
          griffie of de coördinator stelt hem in bij Koppelingen, en krijgt dan één keer de sleutel
          te zien. Elk bericht is een <code>POST</code> over https met JSON, volgens{' '}
          <a href="https://www.standardwebhooks.com/">Standard Webhooks</a>:
        </p>
        <pre>
          <code>
            {
              '{"type": "bericht.toegevoegd", "timestamp": "2026-11-24T09:00:00.000Z",\n "data": {"gemeente": "GM0629", "opvolging": 5}}'
            }
          </code>
        </pre>
        <p>
          <code>opvolging</code> is leeg waar het om meer dan één aanbeveling gaat. Wat er nu staat,
          leest u met de API.
        </p>
        <h3>Controleer elk bericht</h3>
        <ol>
          <li>
            Lees de headers <code>webhook-id</code>, <code>webhook-timestamp</code> en{' '}
            <code>webhook-signature</code>, en de inhoud precies zoals die binnenkomt.
          </li>
          <li>Weiger een bericht dat meer dan vijf minuten oud is.</li>
          <li>
            Neem het deel van de sleutel achter <code>whsec_</code> en maak er bytes van (base64).
            Bereken daarmee HMAC-SHA256 over <code>id.timestamp.inhoud</code>, met punten ertussen.
          </li>
          <li>
            Zet <code>v1,</code> voor de uitkomst in base64 en vergelijk dat met de handtekening.
            Klopt het niet, weiger het bericht dan.
          </li>
        </ol>
        <p>Met een bibliotheek is het één aanroep, bijvoorbeeld in JavaScript:</p>
        <pre>
          <code>
            {
              "import { Webhook } from 'standardwebhooks'\nconst bericht = new Webhook(sleutel).verify(inhoud, headers)"
            }
          </code>
        </pre>
        <p>
          Antwoord binnen tien seconden met een status tussen 200 en 299. Anders komt hetzelfde
          bericht later terug, steeds minder vaak en enkele dagen lang, met hetzelfde{' '}
          <code>webhook-id</code>: een bericht dat u al had, slaat u daarmee over.
        </p>
      </div>
      <Table
        caption="Wat webhooks melden"
        columns={['Soort', 'Wanneer']}
        dense
        rows={Object.entries(webhookEvents).map(([type, when]) => ({
          key: type,
          cells: [<code key="type">{type}</code>, when],
        }))}
      />
    </section>
  )
}
