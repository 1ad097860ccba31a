import { telephoneText } from "#app/domain/channels/telephone";

interface ContactProps {
  mail: string | null;
  phone: string | null;
}

/** How to reach someone on the roster. */
export function Contact({ mail, phone }: ContactProps) {
  if (mail === null && phone === null) return null;
  return (
    <>
      {phone !== null && <a href={`tel:${phone}`}>{telephoneText(phone)}</a>}
      {phone !== null && mail !== null && <br />}
      {mail !== null && <a href={`mailto:${mail}`}>{mail}</a>}
    </>
  );
}
