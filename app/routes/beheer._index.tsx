import type { LoaderFunctionArgs, MetaFunction, SerializeFrom } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireActor } from '#app/accounts/signed-in.server.ts'
import { jobNames } from '#app/installation/condition.ts'
import { postbox } from '#app/mail/postbox.server.ts'
import { auditOfficeList, municipalityList } from '#app/municipalities/places-page.server.ts'
import { formatMoment } from '#app/ui/date.ts'
import { Note } from '#app/ui/note.tsx'
import { PageTitle } from '#app/ui/page-title.tsx'
import { Table } from '#app/ui/table.tsx'
import { authorise } from '#app/workflow/authorise.ts'
import { leases } from '#app/workflow/lease.server.ts'

export const meta: MetaFunction = () => [{ title: 'Beheer · Opvolgwijzer' }]

export function loader({ request, context }: LoaderFunctionArgs) {
  const actor = requireActor(request, context.actor)
  authorise(actor, 'manageInstallation', {})
  const { failed } = postbox(context.db, { standing: 'failed', page: 1 })
  return {
    failed,
    jobs: leases(context.db),
    municipalities: municipalityList(context).length,
    offices: auditOfficeList(context).length,
  }
}

export default function AdminHome() {
  const { failed, jobs, municipalities, offices } = useLoaderData<typeof loader>()
  return (
    <>
      <PageTitle lead="De installatie, zonder zeggenschap over de inhoud.">Beheer</PageTitle>
      {failed > 0 ? (
        <Note kind="late">
          <a href="/beheer/postbus?stand=mislukt">
            {failed === 1
              ? '1 bericht is niet aangekomen'
              : `${failed} berichten zijn niet aangekomen`}
          </a>
        </Note>
      ) : null}
      {municipalities === 0 || offices === 0 ? (
        <Note kind="info" title="Zo begint u">
          <div className="prose">
            <ol>
              <li>
                <a href="/beheer/gemeenten">Voeg de gemeenten toe</a>
                {municipalities > 0 ? ': gedaan' : null}
              </li>
              <li>
                <a href="/beheer/rekenkamers/nieuw">Voeg de rekenkamer toe</a> en kies voor welke
                gemeenten ze werkt
              </li>
              <li>
                <a href="/beheer/mensen/uitnodigen">Nodig mensen uit</a>: de rekenkamer voert daarna
                het eerste onderzoek in
              </li>
            </ol>
          </div>
        </Note>
      ) : null}
      <ul className="places">
        {pages.map(([path, name, about]) => (
          <li key={path}>
            <a href={`/beheer/${path}`}>{name}</a>
            <span className="sub">{about}</span>
          </li>
        ))}
      </ul>
      {jobs.length > 0 ? (
        <Table
          caption="Werk op de achtergrond"
          columns={['Werk', 'Laatst gedaan', 'Uitkomst']}
          rows={jobs.map((job) => ({
            key: job.job,
            cells: [
              jobNames[job.job] ?? job.job,
              job.lastRanAt === null ? 'nog niet' : formatMoment(job.lastRanAt),
              outcome(job),
            ],
          }))}
        />
      ) : null}
    </>
  )
}

const pages = [
  ['toestand', 'Toestand', 'of alles in orde is'],
  ['gemeenten', 'Gemeenten', 'hun gegevens en portefeuillehouders'],
  ['rekenkamers', 'Rekenkamers', 'voor welke gemeenten ze werken'],
  ['mensen', 'Mensen', 'accounts en rollen'],
  ['organisaties', 'Organisaties', 'aanmelden met het eigen account'],
  ['postbus', 'Postbus', 'alle e-mail die de applicatie verstuurt'],
  ['herinneringen', 'Herinneringen', 'wanneer wie bericht krijgt'],
  ['logboek', 'Logboek', 'wie wat deed en wanneer'],
] as const

function outcome(job: SerializeFrom<typeof loader>['jobs'][number]): string {
  if (job.lastError !== '') return `mislukt: ${job.lastError}`
  const counts = Object.entries(job.lastResult ?? {}).filter(([, number]) => number > 0)
  if (counts.length === 0) return 'er was niets te doen'
  return counts.map(([name, number]) => `${number} ${countWords[name] ?? name}`).join(', ')
}

const countWords: Record<string, string> = {
  digests: 'overzichten klaargezet',
  sent: 'bezorgd',
  postponed: 'uitgesteld',
  failed: 'mislukt',
  megabytes: 'MB',
  entries: 'regels in het logboek',
  discarded: 'oude weggedaan',
  diverging: 'keer een ander logboek dan in de vorige (alleen goed na terugzetten)',
  made: 'gemaakt',
}
