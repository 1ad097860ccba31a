const countryCode = "593";
/** A mobile or a landline of Ecuador, without the zero in front. */
const ecuadorian = /^(9\d{8}|[2-7]\d{7})$/;
/** A number that is free to call inside the country. */
const freeOfCharge = /^1[78]00\d{6}$/;

/**
 * A telephone as people write it, Ecuadorian or with the code of its country, as `+` and digits (E.164); a free
 * national number as its digits alone. Undefined where it can be neither.
 * @param account whether it names an account of WhatsApp, which goes by whole international numbers
 */
export function readTelephone(typed: string, account = false): string | undefined {
  const bare = typed.replace(/^(tel:|https:\/\/(wa\.me|api\.whatsapp\.com)\/(send\/?\?phone=)?)/i, "").trim();
  if (!/^\+?[\d\s().\-/]{3,40}$/.test(bare)) return undefined;
  const digits = bare.replace(/\D/g, "");
  if (!account && freeOfCharge.test(digits)) return digits;
  const national = digits.replace(/^0/, "");
  if (!bare.startsWith("+") && ecuadorian.test(national)) return `+${countryCode}${national}`;
  const whole = digits.replace(/^00/, "").replace(/^5930/, countryCode);
  if (whole.startsWith(countryCode))
    return ecuadorian.test(whole.slice(countryCode.length)) ? `+${whole}` : undefined;
  const international = account || bare.startsWith("+") || digits.startsWith("00");
  return international && /^[1-9]\d{7,14}$/.test(whole) ? `+${whole}` : undefined;
}

/** The same as people here write it: `099 123 4567`, `02 234 5678`, `1800 123 456`, `+57 300 123 4567`. */
export function telephoneText(value: string): string {
  if (!value.startsWith("+")) return value.replace(/^(\d{4})(\d{3})(\d{3})$/, "$1 $2 $3");
  const digits = value.slice(1);
  if (digits.startsWith(countryCode)) {
    const national = `0${digits.slice(countryCode.length)}`;
    return national.replace(/^(09\d|0\d)(\d{3})(\d{4})$/, "$1 $2 $3");
  }
  const code = shortCodes.exec(digits)?.[0] ?? digits.slice(0, 3);
  return `+${code} ${inThrees(digits.slice(code.length))}`;
}

/** Country codes of one and two digits; all others have three. */
const shortCodes = /^(1|7|2[07]|3[0-469]|4[013-9]|5[1-8]|6[0-6]|8[1246]|9[0-58])/;

const inThrees = (digits: string): string => digits.replace(/(\d{3})(?=\d{3})/g, "$1 ");
