/** A recommendation as the first cell of a row in which something is said about it. */
export function RecommendationCell({
  recommendation: { number, title, text, isPart },
}: {
  recommendation: { number: string; title: string; text: string; isPart: boolean }
}) {
  return (
    <div className={isPart ? 'border-l-2 border-line pl-3' : undefined}>
      <b>
        {number} {title}
      </b>
      <span className="sub">{text}</span>
    </div>
  )
}
