-- ## organisations: 299, and the one that reads
insert into organisation.organisation (id, country, type, numberless, size, size_year)
select md5('compared organisation ' || o)::uuid, (array['DK', 'SE', 'NO'])[1 + o % 3], 'STATE_AGENCY', 'Made up',
    50 + (o * 37) % 4000, 2025
from generate_series(0, 298) o;
insert into organisation.naming (organisation, place, sv)
select md5('compared organisation ' || o)::uuid, 0, 'Myndighet ' || o from generate_series(0, 298) o;

-- ## indicators: 40, each fourth only for its own past
insert into indicator.indicator (id, code, owner, kind, factor, decimals, basis, direction, period_rule, comparability,
    source, valid_from, version, defined_by, defined_at)
select md5('compared indicator ' || i)::uuid, 'compared-' || i, md5('compared organisation 0')::uuid, 'SHARE', 100, 1,
    'COUNTS', case when i % 3 = 0 then 'LOWER' else 'HIGHER' end, 'YEAR',
    case when i % 4 = 0 then 'OWN_TREND' else 'RANK' end, 'Made up', date '2010-01-01', 1,
    (select id from access.person limit 1), now()
from generate_series(1, 40) i;

insert into indicator.words (indicator, language, name, definition, numerator, denominator, unit, method, limits)
select md5('compared indicator ' || i)::uuid, 'en', 'Made-up share ' || i, 'How much of it.', 'Some', 'All', '%', '', ''
from generate_series(1, 40) i;

-- ## figures: 40 indicators × 300 organisations × 10 years, and those of the organisation that reads
insert into indicator.measurement (indicator, organisation, period, status, numerator, denominator, revision)
select md5('compared indicator ' || i)::uuid, o.id, make_date(year, 1, 1),
    case when (i * 7 + year) % 50 = abs(hashtext(o.id::text)) % 50 then 'NOT_ANSWERED' else 'REPORTED' end,
    case when (i * 7 + year) % 50 = abs(hashtext(o.id::text)) % 50 then null
        else 300 + abs(hashtext(o.id::text || i)) % 500 + (year - 2016) * 10 end,
    case when (i * 7 + year) % 50 = abs(hashtext(o.id::text)) % 50 then null else 1000 end, 1
from generate_series(1, 40) i, generate_series(2016, 2025) year, (
    select md5('compared organisation ' || n)::uuid as id from generate_series(0, 298) n
    union all select organisation from access.person where email = 'bjarne@demo.samrad.example') o;

-- ## disclosure: nine of ten open, the rest private
insert into indicator.disclosure (indicator, organisation, visibility, made_by, made_at)
select distinct m.indicator, m.organisation, 'OPEN', (select id from access.person limit 1), now()
from indicator.measurement m
where m.indicator in (select md5('compared indicator ' || i)::uuid from generate_series(1, 40) i)
    and abs(hashtext(m.organisation::text)) % 10 > 0
on conflict do nothing;
