import { Facts } from "#app/ui/facts";

/** What was asked and what she answered, in her own words. */
export function Answers({ answers }: { answers: readonly { question: string; answer: string }[] }) {
  return (
    <Facts
      items={answers.map(({ question, answer }) => ({
        term: question,
        value: <span className="written">{answer}</span>,
      }))}
    />
  );
}
