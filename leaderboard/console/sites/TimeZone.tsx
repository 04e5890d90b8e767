import { useId } from 'preact/hooks';

/** An IANA time zone; that of whoever looks unless there is another already. */
export function TimeZone({ start = Intl.DateTimeFormat().resolvedOptions().timeZone }: { readonly start?: string }) {
  const id = useId();
  const zones = [...new Set([start, 'UTC', ...Intl.supportedValuesOf('timeZone')])].sort();
  return (
    <div class="entry">
      <label for={id}>Time zone</label>
      <select id={id} name="time_zone">
        {zones.map((zone) => (
          <option key={zone} value={zone} selected={zone === start}>
            {zone.replaceAll('_', ' ')}
          </option>
        ))}
      </select>
    </div>
  );
}
