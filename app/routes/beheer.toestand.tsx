import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireActor } from '#app/accounts/signed-in.server.ts'
import { conditionFacts } from '#app/installation/condition.server.ts'
import {
  condition,
  type Finding,
  formatDuration,
  overall,
  type Verdict,
} from '#app/installation/condition.ts'
import { Breadcrumb } from '#app/ui/breadcrumb.tsx'
import { formatMoment } from '#app/ui/date.ts'
import { Note } from '#app/ui/note.tsx'
import { PageTitle } from '#app/ui/page-title.tsx'
import { authorise } from '#app/workflow/authorise.ts'

export const meta: MetaFunction = () => [{ title: 'Toestand · Opvolgwijzer' }]

export function loader({ request, context }: LoaderFunctionArgs) {
  const actor = requireActor(request, context.actor)
  authorise(actor, 'manageInstallation', {})
  const facts = conditionFacts(context, context.settings)
  const findings = condition(facts)
  return {
    findings,
    verdict: overall(findings),
    now: facts.now,
    up: formatDuration(facts.upSeconds * 1000),
  }
}

const order: Verdict[] = ['wrong', 'attention', 'good']

const groupWords: Record<Verdict, string> = {
  wrong: 'Niet in orde',
  attention: 'Vraagt aandacht',
  good: 'In orde',
}

const noteKinds = { wrong: 'late', attention: 'warning', good: 'info' } as const

export default function Condition() {
  const { findings, verdict, now, up } = useLoaderData<typeof loader>()
  const count = (one: Verdict) => findings.filter((finding) => finding.verdict === one).length
  return (
    <>
      <Breadcrumb items={[{ label: 'Beheer', href: '/beheer' }, { label: 'Toestand' }]} />
      <PageTitle lead={`Stand van ${formatMoment(now)}. De server draait ${up}.`}>
        Toestand
      </PageTitle>
      <Note kind={noteKinds[verdict]}>
        <p>{summary(count('wrong'), count('attention'))}</p>
      </Note>
      {order.map((one) => {
        const own = findings.filter((finding) => finding.verdict === one)
        return own.length === 0 ? null : <Group key={one} title={groupWords[one]} findings={own} />
      })}
    </>
  )
}

function Group({ title, findings }: { title: string; findings: Finding[] }) {
  return (
    <section>
      <h2>{title}</h2>
      <dl className="definitions">
        {findings.map(({ what, words, advice }) => (
          <div key={what} className="contents">
            <dt>{what}</dt>
            <dd>
              {words}
              {advice === undefined ? null : <span className="sub">{advice}</span>}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

function summary(wrong: number, attention: number): string {
  if (wrong + attention === 0) return 'Alles is in orde.'
  const things = (count: number) => (count === 1 ? '1 ding' : `${count} dingen`)
  if (wrong === 0)
    return `Opvolgwijzer werkt. ${things(attention)} ${attention === 1 ? 'vraagt' : 'vragen'} aandacht.`
  const rest =
    attention === 0
      ? ''
      : `, en ${things(attention)} ${attention === 1 ? 'vraagt' : 'vragen'} aandacht`
  return `${things(wrong)} ${wrong === 1 ? 'is' : 'zijn'} niet in orde${rest}.`
}
