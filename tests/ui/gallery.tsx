import type { ReactNode } from 'react'
import { Age } from '#app/ui/age.tsx'
import { Breadcrumb } from '#app/ui/breadcrumb.tsx'
import { PhaseBar, PhaseTable } from '#app/ui/charts/phase-bars.tsx'
import { TrendLine, TrendTable } from '#app/ui/charts/trend-line.tsx'
import { Definitions } from '#app/ui/definitions.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { Facts } from '#app/ui/facts.tsx'
import { Button, LinkButton } from '#app/ui/form/button.tsx'
import {
  Checkbox,
  CheckboxGroup,
  Fieldset,
  RadioGroup,
  SelectField,
} from '#app/ui/form/choice-fields.tsx'
import { problemsOf } from '#app/ui/form/conform.ts'
import { ErrorSummary } from '#app/ui/form/error-summary.tsx'
import {
  ActionForm,
  FilterForm,
  HiddenFields,
  PostForm,
  SubmissionKey,
} from '#app/ui/form/form.tsx'
import { DateField, FileField, TextArea, TextField } from '#app/ui/form/text-field.tsx'
import { Note } from '#app/ui/note.tsx'
import { Overdue } from '#app/ui/overdue.tsx'
import { PageFrame } from '#app/ui/page-frame.tsx'
import { PageTitle } from '#app/ui/page-title.tsx'
import { Pagination } from '#app/ui/pagination.tsx'
import { PhaseBadge } from '#app/ui/phase-badge.tsx'
import { Progress } from '#app/ui/progress.tsx'
import { Sheet } from '#app/ui/sheet.tsx'
import { Table } from '#app/ui/table.tsx'
import { Tabs } from '#app/ui/tabs.tsx'
import type { Theme } from '#app/ui/theme.ts'
import { Timeline } from '#app/ui/timeline.tsx'
import { TodoList } from '#app/ui/todo-list.tsx'
import { phases } from '#db/schema/codes.ts'

/** Every piece of the interface, with made-up facts, on pages like the real ones. */

const today = '2026-11-24'

function Frame(props: { children: ReactNode; theme?: Theme; breadcrumb?: ReactNode }) {
  return (
    <PageFrame
      theme={props.theme}
      organisation="Rekenkamer Vier Gemeenten"
      menu={[
        { label: 'Mijn werk', href: '/werk' },
        { label: 'Onderzoeken', href: '/onderzoeken', current: true },
        { label: 'Opvolgingen', href: '/werk/opvolgingen' },
        { label: 'Te laat', href: '/werk/te-laat', count: 6 },
        { label: 'Agenda', href: '/werk/agenda' },
        { label: 'Brieven', href: '/brieven' },
      ]}
      account={
        <>
          <span>Jet Demo, rekenkamer</span>
          <ActionForm action="/uitloggen" kind="link" forgetKept>
            Afmelden
          </ActionForm>
        </>
      }
      banner={<p>Dit is een demonstratie. Alle feiten zijn verzonnen.</p>}
      breadcrumb={props.breadcrumb}
      footer={[
        { label: 'Toegankelijkheid', href: '/toegankelijkheid' },
        { label: 'Privacy', href: '/privacy' },
        { label: 'Open data', href: '/open-data' },
      ]}
    >
      {props.children}
    </PageFrame>
  )
}

function Matrix() {
  return (
    <Frame theme="duin">
      <PageTitle lead="Aangeboden aan de vier raden op 22 juli 2025. Stand per 24 november 2026, zoals gemeld door de colleges. Oordelen van de rekenkamer staan er apart bij.">
        Schuldhulp en vroegsignalering
      </PageTitle>
      <Table
        caption="Aanbevelingen per gemeente"
        columns={['Aanbeveling', 'Zandwijk', 'Meerdam', 'Oudega', 'Lindenoord-Vaartdorp']}
        rows={[
          {
            key: 1,
            cells: [
              <a key="a" href="/1">
                1 Begin eerder met hulp
              </a>,
              <>
                <PhaseBadge phase="in_progress" />
                <Age last="2026-11-03" today={today} as="sub" />
              </>,
              <>
                <PhaseBadge phase="to_plan" />
                <Age last="2025-09-20" today={today} as="sub" />
              </>,
              <>
                <PhaseBadge phase="followed" />
                <span className="sub">was al praktijk; oordeel 12 mei 2026</span>
              </>,
              <>
                <PhaseBadge phase="reported_done" />
                <span className="sub">wacht op oordeel rekenkamer</span>
              </>,
            ],
          },
          {
            key: 2,
            cells: [
              <a key="a" href="/2">
                2 Leg vast hoeveel inwoners hulp krijgen
              </a>,
              <>
                <PhaseBadge phase="in_progress" />
                <Overdue days={12} what="stap" sub />
              </>,
              <>
                <PhaseBadge phase="awaiting_decision" />
                <span className="sub">raad 17 december 2026</span>
              </>,
              <>
                <PhaseBadge phase="in_progress" />
                <Age last="2026-09-20" today={today} as="sub" />
              </>,
              <>
                <PhaseBadge phase="closed" />
                <span className="sub">raad 1 oktober 2026</span>
              </>,
            ],
          },
          {
            key: 3,
            cells: [
              <a key="a" href="/3">
                3 Werk samen met de woningcorporaties
              </a>,
              <>
                <PhaseBadge phase="not_adopted" />
                <span className="sub">raad 4 november 2025</span>
              </>,
              <>
                <PhaseBadge phase="awaiting_response" />
                <Age last={null} since="2025-07-22" today={today} as="sub" />
              </>,
              <>
                <PhaseBadge phase="lapsed" />
                <span className="sub">wet gewijzigd</span>
              </>,
              <>
                <PhaseBadge phase="not_done" />
                <span className="sub">geen geld in de begroting</span>
              </>,
            ],
          },
        ]}
      />
      <h2>Hoe ver per gemeente</h2>
      <PhaseBar
        title="Zandwijk"
        counts={{ in_progress: 4, to_plan: 1, followed: 1, not_adopted: 1 }}
      />
      <PhaseBar
        title="Alle fasen"
        counts={Object.fromEntries(phases.map((phase, place) => [phase, place + 1]))}
      />
      <PhaseTable
        caption="Aantal aanbevelingen per fase"
        groups={[
          { label: 'Zandwijk', counts: { in_progress: 4, to_plan: 1, followed: 1 } },
          { label: 'Meerdam', counts: { in_progress: 2, awaiting_decision: 4 } },
        ]}
      />
    </Frame>
  )
}

function Item() {
  return (
    <Frame
      theme="polder"
      breadcrumb={
        <Breadcrumb
          items={[
            { label: 'Onderzoeken', href: '/onderzoeken' },
            { label: 'Schuldhulp en vroegsignalering', href: '/onderzoeken/schuldhulp' },
            { label: 'Zandwijk' },
          ]}
        />
      }
    >
      <PageTitle
        lead={
          <>
            <PhaseBadge phase="in_progress" /> · <Age last="2026-11-03" today={today} /> ·
            uitvoering gereed <s>1 oktober 2026</s> 1 maart 2027
          </>
        }
      >
        2 Leg vast hoeveel inwoners hulp krijgen
      </PageTitle>
      <Note kind="late">
        <p>
          <Overdue days={12} what="stap" />: “Gegevens van de uitvoerder ontvangen” zou op 12
          november klaar zijn. <a href="/afronden">Stap afronden</a> of{' '}
          <a href="/uitstel">uitstel vragen</a>
        </p>
      </Note>
      <blockquote>
        Leg vast hoeveel inwoners hulp krijgen en wat het oplevert, en stuur daarop waar dat nodig
        is.
      </blockquote>
      <Facts
        facts={[
          {
            by: 'College',
            says: 'Deels overnemen',
            children: (
              <>
                Registratie ja, eigen streefcijfers nog niet. <a href="/r">Reactie 8 juli 2025</a>
              </>
            ),
          },
          {
            by: 'Raad',
            says: 'Gewijzigd overgenomen',
            children: (
              <>
                “… en rapporteer halfjaarlijks.” <a href="/b">Besluit 4 november 2025</a>
              </>
            ),
          },
          {
            by: 'Uitvoering, zoals gemeld',
            says: 'In uitvoering',
            children: '2 van 4 stappen gereed.',
          },
          {
            by: 'Rekenkamer',
            says: 'Nog geen oordeel',
            open: true,
            children: 'Beoordelen kan zodra het werk gereed is gemeld.',
          },
          {
            by: 'Afdoening',
            says: 'Open',
            open: true,
            children: 'Raad geïnformeerd op 18 juni; opnieuw vóór 31 december 2026.',
          },
        ]}
      />
      <p className="buttons">
        <LinkButton href="/melden">Voortgang melden</LinkButton>
        <LinkButton href="/geen" kind="secondary">
          Geen wijziging
        </LinkButton>
      </p>
      <div className="columns">
        <div>
          <h2>Wat er gebeurde</h2>
          <Timeline
            moments={[
              {
                key: 0,
                when: '31 december 2026 · raad informeren',
                mark: 'ahead',
                children: <p>De volgende voortgangsbrief.</p>,
              },
              {
                key: 1,
                when: '3 november 2026 · voortgangsbericht · behandelaar',
                children: (
                  <p>
                    De afspraken over de gegevens liggen bij de uitvoerder. De eerste levering komt
                    in december.
                  </p>
                ),
              },
              {
                key: 2,
                when: '2 oktober 2026 · uitstel verleend · griffie',
                mark: 'past',
                children: <p>Van 1 oktober 2026 naar 1 maart 2027.</p>,
              },
            ]}
          />
        </div>
        <div>
          <h2>Stappen</h2>
          <Table
            caption="Vier stappen, twee gereed"
            keepColumns
            dense
            columns={[{ label: 'Gereed', narrow: true }, 'Stap']}
            rows={[
              {
                key: 1,
                cells: [
                  '1 feb 2026',
                  <>
                    Begrippen vastgesteld<span className="sub">gereed</span>
                  </>,
                ],
              },
              {
                key: 2,
                cells: [
                  <span key="d" className="late">
                    12 nov 2026
                  </span>,
                  <>
                    Gegevens ontvangen
                    <Overdue days={12} sub />
                  </>,
                ],
              },
              { key: 3, cells: ['geen datum', 'Eerste overzicht aan de raad'] },
            ]}
          />
          <Definitions
            items={[
              ['Behandelaar', 'beleidsadviseur schuldhulp'],
              ['Portefeuillehouder', 'wethouder Sociaal Domein'],
              ['Uitvoerder', null],
            ]}
          />
        </div>
      </div>
    </Frame>
  )
}

function Work() {
  return (
    <Frame theme="vaart">
      <PageTitle lead="Griffie Oudega. Drie dingen wachten op u, één daarvan is te laat.">
        Mijn werk
      </PageTitle>
      <Note kind="success">
        <p>Uw voortgangsbericht is opgeslagen.</p>
      </Note>
      <TodoList
        today={today}
        items={[
          {
            key: 1,
            due: '2026-11-16',
            daysLate: 8,
            title: 'De raad is nog niet geïnformeerd',
            explanation:
              'Halfjaarlijkse voortgangsbrief. Het college heeft de brief op 10 november vastgesteld; hij is nog niet verzonden.',
            action: <LinkButton href="/brief">Brief openen</LinkButton>,
          },
          {
            key: 2,
            due: '2026-11-27',
            title: 'Leg het raadsbesluit van 19 november vast',
            explanation: 'Zeven aanbevelingen over schuldhulp.',
            action: <LinkButton href="/besluit">Besluit vastleggen</LinkButton>,
          },
          {
            key: 3,
            due: null,
            title: 'Beslis over een verzoek om uitstel',
            action: (
              <ActionForm kind="secondary" values={{ id: 3 }} ariaLabel="Bekijk het verzoek">
                Bekijken
              </ActionForm>
            ),
          },
        ]}
      />
      <Tabs
        label="Weergave"
        tabs={[
          { label: 'Open', href: '/open', current: true, count: 24 },
          { label: 'Afgedaan', href: '/dicht', count: 3 },
          { label: 'Alles', href: '/alles' },
        ]}
      />
      <FilterForm label="Opvolgingen zoeken" resetHref="/werk/opvolgingen">
        <TextField name="zoek" label="Zoeken" type="search" />
        <SelectField
          name="gemeente"
          label="Gemeente"
          emptyLabel="Alle gemeenten"
          options={[{ value: 'GM0001', label: 'Zandwijk' }]}
        />
      </FilterForm>
      <Table
        caption="Opvolgingen"
        dense
        columns={[
          { label: 'Aanbeveling', sortHref: '?sorteer=titel' },
          'Fase',
          'Gemeente',
          { label: 'Gereed op', sortHref: '?sorteer=gereed', sorted: 'ascending' },
          { label: 'Stappen', numeric: true },
        ]}
        rows={phases.map((phase, place) => ({
          key: phase,
          cells: [
            <a key="a" href={`/${phase}`}>
              {`${place + 1} Leg vast hoeveel inwoners hulp krijgen`}
            </a>,
            <PhaseBadge key="p" phase={phase} />,
            'Lindenoord-Vaartdorp',
            '1 mrt 2027',
            place,
          ],
        }))}
      />
      <Pagination
        page={4}
        pageSize={50}
        total={34_200}
        what="opvolgingen"
        hrefOf={(page) => `?pagina=${page}`}
      />
      <EmptyState title="Geen opvolgingen gevonden">
        <p>Maak het filter ruimer, of zoek op een ander woord.</p>
      </EmptyState>
      <Progress label="Brieven maken" done={128} total={342} what="brieven" />
      <TrendLine
        title="Open opvolgingen"
        points={[
          { label: 'jan 2026', value: 28 },
          { label: 'apr 2026', value: 25 },
          { label: 'jul 2026', value: 26 },
          { label: 'okt 2026', value: 17 },
        ]}
      />
      <TrendTable
        caption="Open opvolgingen"
        what="Open"
        points={[
          { label: 'jan 2026', value: 28 },
          { label: 'okt 2026', value: 17 },
        ]}
      />
    </Frame>
  )
}

const errors = {
  done: ['Vul in wat er is gedaan.'],
  date: ['31-06-2026 is geen datum die bestaat.'],
  status: ['Kies hoe ver de uitvoering is.'],
}

function Update() {
  return (
    <Frame theme="linde">
      <ErrorSummary problems={problemsOf(errors)} />
      <PageTitle lead="2 Leg vast hoeveel inwoners hulp krijgen, Zandwijk">
        Voortgang melden
      </PageTitle>
      <Note title="Goed om te weten">
        <p>Wat u hier schrijft, komt in de brief aan de raad. Schrijf geen namen van inwoners.</p>
      </Note>
      <Note kind="warning">
        <p>1 augustus 2027 valt in het reces. De eerste werkdag daarna is 23 augustus 2027.</p>
      </Note>
      <PostForm keep="update-12-7" multipart>
        <SubmissionKey value="8f1c" />
        <HiddenFields values={{ version: 3 }} />
        <RadioGroup
          name="status"
          label="Hoe ver is de uitvoering?"
          errors={errors.status}
          options={[
            { value: 'in_progress', label: 'In uitvoering' },
            { value: 'partly_done', label: 'Deels uitgevoerd' },
            { value: 'done', label: 'Gereed', hint: 'De rekenkamer beoordeelt daarna zelf.' },
          ]}
        />
        <TextArea
          name="done"
          label="Wat is er gedaan?"
          hint="Een paar zinnen zijn genoeg."
          errors={errors.done}
        />
        <DateField
          name="date"
          label="Wanneer is het klaar?"
          defaultValue="31-06-2026"
          errors={errors.date}
        />
        <DateField name="evidenceOn" label="Datum van het bewijsstuk" optional />
        <FileField
          name="file"
          label="Bewijsstuk"
          hint="PDF of Word, ten hoogste 20 MB."
          accept=".pdf,.docx"
          optional
        />
        <SelectField
          name="owner"
          label="Behandelaar"
          emptyLabel="Kies een behandelaar"
          options={[{ value: '1', label: 'Sam Verzonnen' }]}
        />
        <CheckboxGroup
          name="themes"
          label="Waar gaat het over?"
          inline
          optional
          defaultValues={['geld']}
          options={[
            { value: 'geld', label: 'Geld' },
            { value: 'mensen', label: 'Mensen' },
          ]}
        />
        <Fieldset legend="Delen">
          <Checkbox
            name="shared"
            label="Ook voor de andere gemeenten"
            hint="Zij zien dan dezelfde stap."
          />
        </Fieldset>
        <p className="buttons">
          <Button>Opslaan</Button>
          <Button kind="secondary" name="intent" value="no-change">
            Geen wijziging
          </Button>
          <Button kind="danger">Intrekken</Button>
          <LinkButton href="/terug" kind="link">
            Annuleren
          </LinkButton>
        </p>
      </PostForm>
      <Sheet padded>
        <p>Een vel met lopende tekst.</p>
      </Sheet>
    </Frame>
  )
}

export const gallery = { matrix: Matrix, item: Item, work: Work, update: Update }
