export type FormProblem = {
  message: string
  /** Id of the field (default its name) that the message links to; none: the form as a whole. */
  fieldId?: string
}

/** Works without JavaScript: the browser puts the focus here when the page with the errors opens. */
const focusTarget = { tabIndex: -1, autoFocus: true }

/** What is wrong, on top of the form, linked to the fields. */
export function ErrorSummary({ problems }: { problems: readonly FormProblem[] }) {
  if (problems.length === 0) return null
  return (
    <div className="error-summary" role="alert" {...focusTarget}>
      <h2>Er is een probleem</h2>
      <ul>
        {problems.map(({ message, fieldId }) => (
          <li key={`${fieldId} ${message}`}>
            {fieldId ? <a href={`#${fieldId}`}>{message}</a> : message}
          </li>
        ))}
      </ul>
    </div>
  )
}
