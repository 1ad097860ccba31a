const link = /(https?:\/\/[^\s<>"]+)/;

/** The text part of a letter, its paragraphs kept and its addresses made links. */
export function LetterText({ text }: { text: string }) {
  const paragraphs = text.split(/\n{2,}/).filter((paragraph) => paragraph.trim() !== "");
  return paragraphs.map((paragraph, place) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: a letter does not change
    <p key={place} className="break-words whitespace-pre-line">
      {paragraph.split(link).map((part) =>
        link.test(part) ? (
          <a key={part} href={part}>
            {part}
          </a>
        ) : (
          part
        ),
      )}
    </p>
  ));
}
