import type { Locator, Page } from 'playwright-core'

/** The ways in which a person works a page. */
export type Hands = {
  /** A link or a button. */
  press(target: Locator): Promise<void>
  write(field: Locator, text: string): Promise<void>
  /** A date, `YYYY-MM-DD`. */
  date(field: Locator, day: string): Promise<void>
  choose(select: Locator, label: string): Promise<void>
  /** A radio button or a box, until it is ticked. */
  tick(box: Locator): Promise<void>
}

/** With a mouse or a finger; works without JavaScript too. */
export function pointer(): Hands {
  return {
    press: (target) => target.click(),
    write: (field, text) => field.fill(text),
    date: (field, day) => field.fill(day),
    choose: async (select, label) => {
      await select.selectOption({ label })
    },
    tick: (box) => box.check(),
  }
}

/** With the keys alone: everything is reached by Tab, and what has the focus must be seen to have it. */
export function keyboard(page: Page): Hands {
  const press = (key: string) => page.keyboard.press(key)
  return {
    async press(target) {
      await reach(page, target)
      await press('Enter')
    },
    async write(field, text) {
      await reach(page, field)
      await press('Control+a')
      await page.keyboard.insertText(text)
    },
    async date(field, day) {
      await reach(page, field)
      const [year = '', month = '', date = ''] = day.split('-')
      // The order of the parts is that of the browser's language.
      await page.keyboard.type(`${month}${date}${year}`)
      if ((await field.inputValue()) !== day) throw new Error(`typed ${await field.inputValue()}`)
    },
    async choose(select, label) {
      await reach(page, select)
      await press('Home')
      for (let tries = 0; tries < 40; tries++) {
        const chosen = await select.evaluate(
          (one: HTMLSelectElement) => one.selectedOptions[0]?.label,
        )
        if (chosen?.trim() === label) return
        await press('ArrowDown')
      }
      throw new Error(`no option ${label}`)
    },
    async tick(box) {
      await reach(page, box)
      const isBox = (await box.getAttribute('type')) === 'checkbox'
      for (let tries = 0; tries < 20 && !(await box.isChecked()); tries++)
        await press(isBox || tries === 0 ? 'Space' : 'ArrowDown')
      if (!(await box.isChecked())) throw new Error('it cannot be ticked by keys')
    },
  }
}

/** Presses Tab until `target` (or a radio button of its group) has the focus. */
async function reach(page: Page, target: Locator): Promise<void> {
  const element = await target.elementHandle()
  if (element === null) throw new Error('it is not on the page')
  for (let tabs = 0; tabs < 500; tabs++) {
    await page.keyboard.press('Tab')
    const found = await element.evaluate((one) => {
      const focused = document.activeElement
      const sameGroup =
        one instanceof HTMLInputElement &&
        focused instanceof HTMLInputElement &&
        one.type === 'radio' &&
        focused.name === one.name &&
        focused.form === one.form
      if (focused !== one && !sameGroup) return 'no'
      const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(focused)
      const outlined = outlineStyle !== 'none' && outlineWidth !== '0px'
      return outlined || boxShadow !== 'none' ? 'yes' : 'unseen'
    })
    if (found === 'unseen') throw new Error('it has the focus, and nothing shows it')
    if (found === 'yes') return
  }
  throw new Error(
    `Tab does not lead to ${await element.evaluate((one) => one.outerHTML.slice(0, 200))}`,
  )
}
