import { readFileSync } from 'node:fs'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it, onTestFailed } from 'vitest'
import { expectAccessible, openBrowser, openPage } from '#tests/support/browser.ts'
import { sharedData } from '#tests/support/shared-data.ts'
import { startInProcess } from '../walk/in-process.ts'
import { walkClock } from '../walk/people.ts'
import { type Hands, keyboard, pointer } from './hands.ts'

let browser: Browser

beforeAll(async () => {
  browser = await openBrowser()
})

afterAll(async () => {
  await browser?.close()
})

const ownFixture = 'tests/fixtures/reports/jeugdhulp-in-vier-gemeenten.txt'

/** The page of the real study where it is at hand; our own text of the same form otherwise. */
function sourceText(): string {
  const real = sharedData('rekenkamer-wvolv-statushouders-2025.txt')
  if (real === null) console.log(`../shared/data is er niet: het verhaal leest ${ownFixture}`)
  return readFileSync(real ?? ownFixture, 'utf8')
}

const study = 'Vier gemeenten'

type Way = {
  hands: (page: Page) => Hands
  options: BrowserContextOptions
  /** Looks at each page that is passed. */
  look: (page: Page) => Promise<void>
}

const ways: Record<string, Way> = {
  'on a phone, with axe on what was saved': {
    hands: pointer,
    options: { viewport: { width: 390, height: 844 }, hasTouch: true },
    look: async (page) => {
      // The walk looks at all other pages with axe.
      if (page.url().includes('bewaard=')) await expectAccessible(page)
      const over = await page.evaluate(
        () => document.documentElement.scrollWidth - window.innerWidth,
      )
      expect(over, page.url()).toBeLessThanOrEqual(0)
    },
  },
  'with the keyboard alone': { hands: keyboard, options: {}, look: async () => {} },
  'without JavaScript': {
    hands: pointer,
    options: { javaScriptEnabled: false },
    look: async () => {},
  },
}

/** Someone at a desk: a browser of its own, signed in, with ways to act and to look. */
async function desk(baseUrl: string, way: Way, name: string) {
  const { page, errors } = await openPage(browser, baseUrl, way.options)
  page.setDefaultTimeout(30_000)
  onTestFailed(async () => {
    console.log(`${name} stands at ${page.url()}: ${(await page.innerText('body')).slice(0, 1500)}`)
  })
  const hands = way.hands(page)
  const button = (label: string | RegExp) => page.getByRole('button', { name: label }).first()
  const link = (label: string | RegExp) => page.getByRole('link', { name: label }).first()
  const field = (label: string | RegExp) => page.getByLabel(label, { exact: true }).first()
  const press = async (target: ReturnType<typeof button>, to: string | RegExp) => {
    await Promise.all([page.waitForURL(to), hands.press(target)])
    await way.look(page)
  }
  await page.goto('/aanmelden')
  await press(button(name), '**/werk')
  const home = () => press(link('Mijn werk'), '**/werk')
  return { ...hands, page, errors, button, link, field, press, home }
}

it.each(Object.entries(ways))(
  'one study goes from its page to its closing, %s',
  async (_name, way) => {
    const server = await startInProcess(() => {})
    const at = (name: string) => desk(server.baseUrl, way, name)

    // The audit office reads the page of the study in.
    const auditor = await at('Hanneke Brouwer')
    await auditor.press(auditor.link('Onderzoeken'), '**/werk/onderzoeken')
    await auditor.press(auditor.link('Onderzoek invoeren'), '**/werk/onderzoeken/nieuw')
    await auditor.write(auditor.field('Plak de tekst'), sourceText())
    await auditor.press(auditor.button('Inlezen'), '**/invoer/*')
    await auditor.write(auditor.field('Korte titel'), study)
    await auditor.press(auditor.button(/^Aanmaken: 7 aanbevelingen × 4/), '**/vier-gemeenten?*')
    expect(await auditor.page.locator('table').first().locator('tbody td').count()).toBe(28)

    // The college answers.
    const coordinator = await at('Sander Groen')
    await coordinator.press(
      coordinator.link(new RegExp(`^Reactie vastleggen: .*${study}, Wassenaar`)),
      '**/werk/reacties/nieuw?**',
    )
    await coordinator.date(coordinator.field('Datum van de reactie'), '2026-11-17')
    for (const number of [1, 2, 4, 5, 6, 7])
      await coordinator.choose(
        coordinator.page.getByLabel(new RegExp(`^Reactie op ${number}`)),
        'Overnemen',
      )
    await coordinator.choose(coordinator.page.getByLabel(/^Reactie op 3/), 'Niet overnemen')
    await coordinator.press(coordinator.button('Reactie bewaren'), '**bewaard=reactie**')

    // The griffie logs the meeting of the council.
    const clerk = await at('Marijke Postma')
    await clerk.press(
      clerk.link(new RegExp(`^Besluit vastleggen: .*${study}, Wassenaar`)),
      '**/werk/besluiten/nieuw?**',
    )
    await clerk.date(clerk.field('Datum van de raadsvergadering'), '2026-11-19')
    await clerk.choose(clerk.page.getByLabel(/^Besluit over 3/), 'Niet overgenomen')
    await clerk.press(clerk.button('Besluit bewaren'), '**/werk?bewaard=besluit-*')
    await clerk.press(clerk.link('Bekijk of corrigeer het besluit'), '**/werk/besluiten/*')

    // The municipality says who does it.
    await coordinator.home()
    await coordinator.press(
      coordinator.link(new RegExp(`^Toewijzen: .*${study}, Wassenaar`)),
      '**/werk/opvolgingen/toewijzen?**',
    )
    await coordinator.choose(
      coordinator.field('Behandelaar (niet verplicht)'),
      'Noor van Dijk, beleidsadviseur inburgering',
    )
    await coordinator.press(coordinator.button('Toewijzen'), '**bewaard=behandelaar**')

    // The civil servant plans a step, does it, and reports it with evidence.
    const owner = await at('Noor van Dijk')
    await owner.press(
      owner.link(/^Stap toevoegen: Plan de eerste stap van “1 /),
      '**/stap/nieuw?**',
    )
    await owner.write(owner.field('Wat gaat u doen?'), 'De afspraken op papier zetten')
    await owner.date(owner.field(/^Gereed op/), '2026-11-24')
    await owner.press(owner.button('Stap bewaren'), '**/werk?bewaard=stap**')
    await owner.press(
      owner.button(/^Gereed: Rond de stap “De afspraken op papier zetten” af/),
      '**/werk?bewaard=stap-gereed-**',
    )
    await owner.press(
      owner.page.getByRole('status').getByRole('link', { name: /^1 / }),
      /opvolgingen\/\d+$/,
    )
    await owner.press(owner.link('Voortgang melden'), '**/bericht**')
    await owner.tick(owner.field('Gereed gemeld'))
    await owner.write(owner.field('Wat is er gedaan?'), 'De afspraken staan op papier en gelden.')
    await owner.write(owner.field(/^Naam van het bewijsstuk/), 'De ondertekende afspraken')
    await owner.write(owner.field(/^Link/), 'https://wassenaar.example/afspraken.pdf')
    await owner.press(owner.button('Bericht bewaren'), '**bewaard=bericht**')

    // The audit office judges for itself.
    await auditor.home()
    await auditor.press(auditor.link(/^Oordeel geven: .*“1 [^”]*”/).last(), '**/oordeel**')
    await auditor.tick(auditor.field(/^Opgevolgd/))
    await auditor.write(auditor.field('Toelichting'), 'De afspraken zijn er en worden nagekomen.')
    await auditor.press(auditor.button('Oordeel bewaren'), '**bewaard=oordeel**')

    // The letter to the council: drawn up, approved, sent.
    await coordinator.press(coordinator.link('Brieven'), '**/werk/brieven')
    await coordinator.choose(coordinator.field('Waar gaat de brief over?'), `${study}, Wassenaar`)
    await coordinator.press(coordinator.button('Concept maken'), '**/werk/brieven/*')
    await coordinator.press(coordinator.button('Voorleggen aan het college'), '**/werk/brieven/*')
    const executive = await at('Ilse de Lange')
    await executive.press(
      executive.link(new RegExp(`^Lezen en vaststellen: .*${study}, Wassenaar`)),
      '**/werk/brieven/*',
    )
    await executive.press(executive.button('Vaststellen'), '**/werk/brieven/*')
    await coordinator.home()
    await coordinator.press(
      coordinator.link(/^Naar de brief: Verstuur brief/).last(),
      '**/werk/brieven/*',
    )
    await coordinator.press(coordinator.button('Verzenden aan de griffie'), '**/werk/brieven/*')

    // The college puts it forward, the council closes it.
    await coordinator.press(coordinator.link('Opvolgingen'), '**/werk/opvolgingen')
    await coordinator.choose(coordinator.field('Onderzoek'), study)
    await coordinator.press(coordinator.button('Toon'), '**/werk/opvolgingen?**onderzoek=**')
    await coordinator.press(
      coordinator.page.locator('tbody').getByRole('link', { name: /^1 / }),
      /opvolgingen\/\d+/,
    )
    await coordinator.press(coordinator.link('Voordragen om af te doen'), '**/afdoening**')
    await coordinator.write(
      coordinator.field('Waarom kan zij worden afgedaan?'),
      'De rekenkamer noemt haar opgevolgd.',
    )
    await coordinator.press(coordinator.button('Voordragen'), '**bewaard=voordracht**')
    await clerk.home()
    await clerk.press(
      clerk.link(/^Besluit vastleggen: Breng de afdoening van “1 [^”]*” naar de raad/),
      '**/afdoening**',
    )
    await clerk.tick(clerk.field(/^Afgedaan/))
    await clerk.date(clerk.field('Datum van de raadsvergadering'), walkClock.today())
    await clerk.press(clerk.button('Besluit bewaren'), '**bewaard=**')

    // Anyone can read how it ended.
    const { page } = await openPage(browser, server.baseUrl, way.options)
    await page.goto('/onderzoeken/vier-gemeenten/wassenaar')
    await way.look(page)
    const first = page.getByRole('region', { name: /^1 / })
    expect(await first.innerText()).toContain('Afgedaan')
    expect(
      await page.getByRole('link', { name: /^Voortgang aanbevelingen/ }).count(),
    ).toBeGreaterThan(0)
    expect(await page.content()).not.toContain('Noor van Dijk')
    for (const { errors } of [auditor, coordinator, clerk, owner, executive])
      expect(errors).toEqual([])
    await server.stop()
  },
  400_000,
)
