import { randomUUID } from 'node:crypto'
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { requireActor } from '#app/accounts/signed-in.server.ts'
import { formErrors } from '#app/letters/form-errors.ts'
import { styledPlaces } from '#app/letters/house-style/house-style-page.server.ts'
import { dropHouseStyle, setHouseStyle } from '#app/letters/house-style/set-house-style.server.ts'
import { backToStandardInput, setHouseStyleInput } from '#app/letters/input.ts'
import { MunicipalityChoice } from '#app/letters/municipality-choice.tsx'
import { Breadcrumb } from '#app/ui/breadcrumb.tsx'
import { Button } from '#app/ui/form/button.tsx'
import { problemsOf } from '#app/ui/form/conform.ts'
import { ErrorSummary } from '#app/ui/form/error-summary.tsx'
import { ActionForm, HiddenFields, PostForm } from '#app/ui/form/form.tsx'
import { FileField, TextField } from '#app/ui/form/text-field.tsx'
import { Note } from '#app/ui/note.tsx'
import { PageTitle } from '#app/ui/page-title.tsx'
import { Table } from '#app/ui/table.tsx'
import { submitForm } from '#app/workflow/form.server.ts'

export const meta: MetaFunction = () => [{ title: 'Kleur en logo · Opvolgwijzer' }]

const houseStyleForm = z.discriminatedUnion('intent', [
  setHouseStyleInput.extend({ intent: z.literal('set') }),
  backToStandardInput.extend({ intent: z.literal('drop') }),
])

export function loader({ request, context }: LoaderFunctionArgs) {
  const actor = requireActor(request, context.actor)
  return {
    places: styledPlaces(context, actor),
    saved: new URL(request.url).searchParams.get('bewaard'),
    submissionKey: randomUUID(),
  }
}

export function action({ request, context }: ActionFunctionArgs) {
  const actor = requireActor(request, context.actor)
  return submitForm(request, houseStyleForm, async (input) => {
    if (input.intent === 'set') await setHouseStyle(context, actor, input)
    else dropHouseStyle(context, actor, input)
    return redirect(`/werk/brieven/huisstijl?bewaard=${input.intent}`)
  })
}

export default function LetterHouseStyles() {
  const { places, saved, submissionKey } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const errors = formErrors(answer)
  const typed = answer?.initialValue as { accent?: string; municipalityCode?: string } | undefined
  const [only, other] = places
  const usual = other === undefined && only?.ownAccent ? only.accent : ''
  return (
    <>
      <Breadcrumb
        items={[{ label: 'Brieven', href: '/werk/brieven' }, { label: 'Kleur en logo' }]}
      />
      <PageTitle lead="Zo zien de PDF en het Word-bestand van nieuwe brieven eruit. Vastgestelde brieven veranderen niet. De adressen, ondertekenaars en nummering vult de beheerder in bij de gegevens van de gemeente.">
        Kleur en logo
      </PageTitle>
      <ErrorSummary problems={problemsOf(errors)} />
      {saved === null ? null : (
        <Note kind="success">
          <p>
            {saved === 'set'
              ? 'De kleur en het logo zijn bewaard.'
              : 'De brieven krijgen weer de gewone kleur en het gewone logo.'}
          </p>
        </Note>
      )}
      <Table
        caption="Nu in gebruik"
        columns={['Gemeente', 'Logo', 'Kleur', 'Doen']}
        rows={places.map(({ code, name, accent, ownAccent, ownLogo }) => ({
          key: code,
          cells: [
            name,
            <img
              key="logo"
              src={`/werk/brieven/huisstijl/${code}`}
              alt={ownLogo ? `Eigen logo van ${name}` : `Gewoon logo van ${name}`}
              className="h-9 w-auto max-w-40"
            />,
            <ColourSample key="colour" accent={accent} own={ownAccent} />,
            ownAccent || ownLogo ? (
              <ActionForm
                key="drop"
                kind="link"
                values={{ intent: 'drop', municipalityCode: code, submissionKey }}
                ariaLabel={`Gewone kleur en gewoon logo voor ${name}`}
              >
                Terug naar gewoon
              </ActionForm>
            ) : (
              'Gewone opmaak'
            ),
          ],
        }))}
      />
      <PostForm multipart>
        <h2>Kleur en logo kiezen</h2>
        <HiddenFields values={{ intent: 'set', submissionKey }} />
        <MunicipalityChoice
          places={places}
          errors={errors.municipalityCode}
          chosen={typed?.municipalityCode}
        />
        <TextField
          name="accent"
          id="accent"
          label="Kleur"
          hint="Van koppen en lijnen, als # met zes tekens, zoals #1f4e8c. Leeg: de gewone kleur."
          short
          optional
          autoComplete="off"
          errors={errors.accent}
          defaultValue={typed?.accent ?? usual}
        />
        <FileField
          name="logo"
          id="logo"
          label="Logo (.svg of .png)"
          hint="Ten hoogste 500 kB. Het komt 12 millimeter hoog links boven de brief. Leeg: het logo blijft zoals het is."
          accept=".svg,.png"
          optional
          errors={errors.logo}
        />
        <Button>Bewaren</Button>
      </PostForm>
    </>
  )
}

function ColourSample({ accent, own }: { accent: string; own: boolean }) {
  return (
    <span className="flex items-center gap-2">
      <svg width="20" height="20" viewBox="0 0 20 20" aria-hidden="true">
        <rect width="20" height="20" rx="3" fill={accent} />
      </svg>
      {accent} ({own ? 'eigen' : 'gewoon'})
    </span>
  )
}
