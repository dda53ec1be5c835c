import { Checkbox, SelectField } from '#app/ui/form/choice-fields.tsx'
import { FilterForm, HiddenFields } from '#app/ui/form/form.tsx'
import { TextField } from '#app/ui/form/text-field.tsx'
import { phaseWords } from '#app/ui/phase-words.ts'
import { phases } from '#db/schema/codes.ts'
import type { FollowUpLine } from './follow-up-line.ts'
import type { ListAddress } from './list-address.ts'

type Choice = { value: string; label: string }
export type LineChoices = { municipalities: Choice[]; reports: Choice[]; owners: Choice[] }

/** What occurs in the lines, to choose from. */
export function lineChoices(lines: readonly FollowUpLine[]): LineChoices {
  return {
    municipalities: choices(lines, (line) => [line.municipalityCode, line.municipality]),
    reports: choices(lines, (line) => [String(line.reportId), line.report]),
    owners: choices(lines, (line) => [String(line.ownerId ?? ''), line.owner ?? '']),
  }
}

function choices(lines: readonly FollowUpLine[], pick: (line: FollowUpLine) => [string, string]) {
  const found = new Map(lines.map(pick))
  found.delete('')
  return [...found].map(([value, label]) => ({ value, label }))
}

/** What the list is narrowed to, in words, for on paper; empty for nothing. */
export function filterWords(address: ListAddress, choices: LineChoices): string {
  const labelOf = (list: readonly Choice[], value: string | undefined) =>
    list.find((one) => one.value === value)?.label
  return [
    labelOf(choices.municipalities, address.municipalityCode),
    labelOf(choices.reports, address.reportId?.toString()),
    address.phase && phaseWords[address.phase].word,
    labelOf(choices.owners, address.ownerId?.toString()),
    address.overdueOnly && 'alleen te laat',
    address.openOnly && 'alleen open',
    address.terms.length > 0 && `met “${address.params.zoek}”`,
  ]
    .filter(Boolean)
    .join(', ')
}

/** Search and filters of the list; all of it stands in the address. */
export function LineFilters({ address, choices }: { address: ListAddress; choices: LineChoices }) {
  const { sorteer, richting } = address.params
  return (
    <FilterForm label="Opvolgingen zoeken en filteren" resetHref="/werk/opvolgingen">
      <TextField
        name="zoek"
        label="Zoek in de tekst"
        type="search"
        defaultValue={address.params.zoek}
        autoComplete="off"
      />
      {choices.municipalities.length > 1 || address.municipalityCode !== undefined ? (
        <SelectField
          name="gemeente"
          label="Gemeente"
          emptyLabel="Alle"
          options={choices.municipalities}
          defaultValue={address.municipalityCode}
        />
      ) : null}
      <SelectField
        name="onderzoek"
        label="Onderzoek"
        emptyLabel="Alle"
        options={choices.reports}
        defaultValue={address.reportId?.toString()}
      />
      <SelectField
        name="fase"
        label="Fase"
        emptyLabel="Alle"
        options={phases.map((phase) => ({ value: phase, label: phaseWords[phase].word }))}
        defaultValue={address.phase}
      />
      <SelectField
        name="behandelaar"
        label="Behandelaar"
        emptyLabel="Iedereen"
        options={choices.owners}
        defaultValue={address.ownerId?.toString()}
      />
      <div className="filters-choices">
        <Checkbox
          name="te-laat"
          label="Alleen te laat"
          value="ja"
          defaultChecked={address.overdueOnly}
        />
        <Checkbox name="open" label="Alleen open" value="ja" defaultChecked={address.openOnly} />
      </div>
      <HiddenFields values={{ ...(sorteer && { sorteer }), ...(richting && { richting }) }} />
    </FilterForm>
  )
}
