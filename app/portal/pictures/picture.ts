import type { PhaseShape } from '#app/ui/phase-shapes.ts'
import type { CalendarDate } from '#app/workflow/calendar-date.ts'

/** The pictures that there are, by the last part of their address. */
export const pictureNames = [
  'voortgang',
  'toezegging-en-uitvoering',
  'gemeenten',
  'laatste-bericht',
] as const
export type PictureName = (typeof pictureNames)[number]

/** How one kind of part looks: never by colour alone. `tone` is the CSS class of its colour on a page. */
export type Look = { word: string; shape: PhaseShape; colour: string; tone: string }

/** Numbers that share a bar or column, in the order in which they are drawn. */
export type Parts = readonly { look: Look; count: number }[]

/** What is drawn; `looks` are those that occur, in the order of the legend. */
export type Drawing =
  /** One column for each moment, from the bottom up. */
  | { kind: 'columns'; looks: readonly Look[]; columns: readonly { label: string; parts: Parts }[] }
  /** One bar of full width for each row. */
  | { kind: 'bars'; looks: readonly Look[]; rows: readonly { label: string; parts: Parts }[] }
  /** How many months ago, for each row; from `limit` on it stands out. */
  | {
      kind: 'ages'
      looks: readonly Look[]
      limit: number
      rows: readonly { label: string; months: number; words: string }[]
    }

/** A picture with the same in words and in numbers. */
export type Picture = {
  name: PictureName
  title: string
  /** What there is to see, in a sentence or two. */
  description: string
  on: CalendarDate
  drawing: Drawing
  table: { columns: readonly string[]; rows: readonly (readonly (string | number)[])[] }
}
