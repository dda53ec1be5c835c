import { randomUUID } from 'node:crypto'
import { useForm } from '@conform-to/react'
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { possibleOwners, possiblePortfolioHolders } from '#app/accounts/people.server.ts'
import { may, visibleMunicipalities } from '#app/accounts/permissions.ts'
import { requireActor } from '#app/accounts/signed-in.server.ts'
import { followUpLines } from '#app/deadlines/follow-up-lines.server.ts'
import { readListAddress } from '#app/deadlines/list-address.ts'
import { selectedLines } from '#app/deadlines/selected-lines.server.ts'
import { assignOwners } from '#app/follow-ups/assign-owner.server.ts'
import { type AssignOwnersForm, assignOwnersInput } from '#app/follow-ups/input.ts'
import { Breadcrumb } from '#app/ui/breadcrumb.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { Button } from '#app/ui/form/button.tsx'
import { CheckboxGroup, SelectField } from '#app/ui/form/choice-fields.tsx'
import { conformGroupProps, conformProps, formProblems } from '#app/ui/form/conform.ts'
import { ErrorSummary } from '#app/ui/form/error-summary.tsx'
import { HiddenFields, PostForm } from '#app/ui/form/form.tsx'
import { TextArea } from '#app/ui/form/text-field.tsx'
import { PageTitle } from '#app/ui/page-title.tsx'
import { Tabs } from '#app/ui/tabs.tsx'
import { Forbidden } from '#app/workflow/errors.ts'
import { submitForm } from '#app/workflow/form.server.ts'
import { returnTo, savedAt } from '#app/workflow/return-to.ts'

export const meta: MetaFunction = () => [{ title: 'Behandelaars toewijzen · Opvolgwijzer' }]

export function loader({ request, context }: LoaderFunctionArgs) {
  const actor = requireActor(request, context.actor)
  const query = new URL(request.url).searchParams
  const codes = visibleMunicipalities(actor).filter((municipalityCode) =>
    may(actor, 'assignOwner', { municipalityCode }),
  )
  const [own] = codes
  if (own === undefined) throw new Forbidden()
  const { municipalityCode = own, ...address } = readListAddress(query)
  const code = codes.includes(municipalityCode) ? municipalityCode : own
  const { selected } = selectedLines(context, [code], { ...address, openOnly: true })
  const followUps = selected.map(({ id, number, title, report, owner }) => ({
    ...{ id, number, title, report, owner },
  }))
  const places = followUpLines(context, codes).map(
    (line) => [line.municipalityCode, line.municipality] as const,
  )
  return {
    code,
    places: [...new Map(places)].map(([value, label]) => ({ value, label })),
    followUps,
    owners: possibleOwners(context.db, code),
    portfolioHolders: possiblePortfolioHolders(context.db, code),
    back: returnTo(request, `/werk/opvolgingen?gemeente=${code}`),
    submissionKey: randomUUID(),
  }
}

export function action({ request, context }: ActionFunctionArgs) {
  const actor = requireActor(request, context.actor)
  return submitForm(request, assignOwnersInput, ({ followUpIds, note, ...input }) => {
    assignOwners(context, actor, followUpIds, input, { origin: context.baseUrl, note })
    return redirect(savedAt(request, '/werk/opvolgingen', 'behandelaar'))
  })
}

export default function AssignOwners() {
  const page = useLoaderData<typeof loader>()
  const { code, places, followUps, owners, portfolioHolders, back, submissionKey } = page
  const lastResult = useActionData<typeof action>()
  const nobody = followUps.filter((one) => one.owner === null).map((one) => String(one.id))
  const [form, fields] = useForm<AssignOwnersForm>({
    id: 'toewijzen',
    lastResult,
    defaultValue: { followUpIds: nobody },
  })
  return (
    <>
      <Breadcrumb items={[{ label: 'Opvolgingen', href: '/werk/opvolgingen' }]} />
      <PageTitle lead="Kies de aanbevelingen en wijs ze in één keer toe. De behandelaar krijgt hierover één mail.">
        Behandelaars toewijzen
      </PageTitle>
      {places.length > 1 ? (
        <Tabs
          label="Gemeente"
          tabs={places.map(({ value, label }) => ({
            label,
            href: `/werk/opvolgingen/toewijzen?gemeente=${value}`,
            current: value === code,
          }))}
        />
      ) : null}
      <ErrorSummary problems={formProblems(form)} />
      {followUps.length === 0 ? (
        <EmptyState title="Er is niets toe te wijzen">
          <p>
            Hier staat geen open aanbeveling. <a href={back}>Terug</a>
          </p>
        </EmptyState>
      ) : (
        <PostForm>
          <HiddenFields
            values={{ submissionKey: fields.submissionKey.initialValue ?? submissionKey }}
          />
          <CheckboxGroup
            label="Aanbevelingen"
            hint="Wat nog niemand heeft, is al aangevinkt."
            options={followUps.map((one) => ({
              value: String(one.id),
              label: `${one.number} ${one.title}`,
              hint: `${one.report} · ${one.owner ?? 'nog niemand'}`,
            }))}
            {...conformGroupProps(fields.followUpIds)}
          />
          <SelectField
            label="Behandelaar"
            emptyLabel="Niet wijzigen"
            options={owners.map((one) => ({
              value: String(one.id),
              label: `${one.name}, ${one.jobTitle}`,
            }))}
            optional
            {...conformProps(fields.ownerId)}
          />
          <SelectField
            label="Portefeuillehouder"
            emptyLabel="Niet wijzigen"
            options={portfolioHolders.map((one) => ({
              value: String(one.id),
              label: one.portfolio ? `${one.name} (${one.portfolio})` : one.name,
            }))}
            optional
            {...conformProps(fields.portfolioHolderId)}
          />
          <TextArea
            label="Toelichting voor de behandelaar"
            hint="Komt in de mail."
            rows={2}
            optional
            {...conformProps(fields.note)}
          />
          <div className="buttons">
            <Button>Toewijzen</Button>
            <a href={back}>Annuleren</a>
          </div>
        </PostForm>
      )}
    </>
  )
}
