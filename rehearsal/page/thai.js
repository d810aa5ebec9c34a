// Dates and times as people in Thailand read them: Bangkok time, Buddhist era.

const MONTHS = ["ม.ค.", "ก.พ.", "มี.ค.", "เม.ย.", "พ.ค.", "มิ.ย.", "ก.ค.", "ส.ค.", "ก.ย.", "ต.ค.", "พ.ย.", "ธ.ค."];
const DAYS = ["อาทิตย์", "จันทร์", "อังคาร", "พุธ", "พฤหัสบดี", "ศุกร์", "เสาร์"];
const BANGKOK = 7 * 3600 * 1000; // no daylight saving time since 1920

function local(iso) {
  return new Date(Date.parse(iso) + BANGKOK);
}

const two = (number) => String(number).padStart(2, "0");

export function time(iso) {
  const at = local(iso);
  return `${two(at.getUTCHours())}:${two(at.getUTCMinutes())}`;
}

export function date(iso) {
  const at = local(iso);
  return `${at.getUTCDate()} ${MONTHS[at.getUTCMonth()]} ${at.getUTCFullYear() + 543}`;
}

export function longDate(iso) {
  return `วัน${DAYS[local(iso).getUTCDay()]}ที่ ${date(iso)}`;
}

// For <input type="datetime-local">, in Bangkok time.
export function inputMoment(iso) {
  return local(iso).toISOString().slice(0, 16);
}

export function fromInput(value) {
  return `${value}:00+07:00`;
}

export function size(bytes) {
  if (bytes < 1000) return `${bytes} ไบต์`;
  return bytes < 1e6 ? `${Math.round(bytes / 1000)} KB` : `${(bytes / 1e6).toFixed(1)} MB`;
}
