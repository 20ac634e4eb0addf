-- ## who is who: organisation 0 is the agency of the demonstration's project lead
create temp table cast_member as
select (select id from access.person where email = 'liv@demo.samrad.example') as liv,
       (select id from access.person where email = 'bjarne@demo.samrad.example') as bjarne,
       (select id from access.person where email = 'sanne@demo.samrad.example') as sanne,
       (select organisation from access.person where email = 'liv@demo.samrad.example') as agency;
create temp table org as
select n, case when n = 0 then (select agency from cast_member) else md5('volume organisation ' || n)::uuid end as id,
       (array['DK', 'NO', 'SE'])[n % 3 + 1] as country
from generate_series(0, 199) n;

-- ## organisations
insert into organisation.organisation (id, country, type, number, numberless)
select id, country, 'STATE_AGENCY', null, 'Invented for measuring' from org where n > 0;
insert into organisation.naming (organisation, place, da, sv, nb, nn, en)
select id, 0, 'Styrelse ' || n, 'Myndighet ' || n, 'Direktorat ' || n, 'Direktorat ' || n, 'Agency ' || n from org where n > 0;

-- ## units: a department and six offices in each
create temp table unit as
select o.n as org, u, md5('volume unit ' || o.n || ' ' || u)::uuid as id, o.id as organisation
from org o cross join generate_series(0, 6) u;
insert into organisation.unit (id, organisation, inside, name)
select id, organisation, null, 'Afdeling ' || org from unit where u = 0;
insert into organisation.unit (id, organisation, inside, name)
select id, organisation, md5('volume unit ' || org || ' 0')::uuid, 'Kontor ' || org || '.' || u from unit where u > 0;

-- ## people: 300 in each
create temp table person as
select o.n as org, p, md5('volume person ' || o.n || ' ' || p)::uuid as id, o.id as organisation
from org o cross join generate_series(1, 300) p;
insert into access.person (id, name, email, organisation)
select id, 'Person ' || org || '.' || p, 'person-' || org || '-' || p || '@volume.samrad.example', organisation from person;
insert into access.grant (person, role, scope, since)
select id, case when p <= 10 then 'INITIATIVE_OWNER' else 'EMPLOYEE' end, 'organisation/' || organisation, date '2025-01-01'
from person;
insert into organisation.membership (person, unit)
select p.id, u.id from person p join unit u on u.org = p.org and u.u = p.p % 7;

-- ## forums with their seats: a main one and a local one
create temp table forum as
select o.n as org, f, md5('volume forum ' || o.n || ' ' || f)::uuid as id, o.id as organisation, o.country
from org o cross join generate_series(0, 1) f;
insert into organisation.forum (id, organisation, name, level, regime, area, parent)
select f.id, f.organisation, case f.f when 0 then 'Hovedudvalget ' else 'Lokaludvalget ' end || f.org,
       case f.f when 0 then 'MAIN' else 'LOCAL' end,
       case f.country when 'DK' then 'DK_SU' when 'NO' then 'NO_HA' else 'SE_MBL' end,
       case f.f when 0 then null else md5('volume unit ' || f.org || ' 0')::uuid end,
       case f.f when 0 then null else md5('volume forum ' || f.org || ' 0')::uuid end
from forum f order by f.f;
insert into organisation.forum_state (forum, number, state, on_day) select id, 1, 'ESTABLISHED', date '2024-01-01' from forum;
insert into organisation.mandate (id, forum, person, side, seat, represents, from_day)
select md5('volume seat ' || f.id || s)::uuid, f.id, md5('volume person ' || f.org || ' ' || (20 + f.f * 10 + s))::uuid,
       case when s <= 4 then 'MANAGEMENT' else 'EMPLOYEES' end,
       case s when 1 then 'CHAIR' when 5 then 'VICE_CHAIR' else 'MEMBER' end, '', date '2025-01-01'
from forum f cross join generate_series(1, 8) s;

-- ## initiatives: 15 in each
create temp table initiative as
select o.n as org, i, md5('volume initiative ' || o.n || ' ' || i)::uuid as id, o.id as organisation,
       case when o.n = 0 then (select liv from cast_member)
            else md5('volume person ' || o.n || ' ' || (i % 10 + 1))::uuid end as owner,
       (array['IDEA', 'CONCEPT', 'DEVELOPMENT', 'IMPLEMENTATION', 'USE'])[i % 5 + 1] as phase
from org o cross join generate_series(1, 15) i;
insert into initiative.initiative (id, title, summary, language, organisation, owner, phase, started_on, kind)
select id, 'Forandring ' || org || '.' || i, 'Opdigtet, til at måle med.', 'da', organisation, owner, phase,
       date '2024-01-01' + (org * 15 + i) % 700, 'SELF_SERVICE'
from initiative;
insert into initiative.phase_run (initiative, phase, since)
select id, 'IDEA', date '2024-01-01' from initiative
union all select id, phase, date '2025-01-01' from initiative where phase <> 'IDEA';
insert into initiative.affected (initiative, organisation, unit)
select i.id, o.id, null from initiative i join org o on o.n in ((i.org + 1) % 200, (i.org + i.i) % 200) and o.n <> i.org
on conflict do nothing;
insert into initiative.amount (id, initiative, amount, currency, kind, on_day, source, link, note, one_source)
select md5('volume amount ' || i.id || a)::uuid, i.id, a * 1000000, 'DKK', 'ESTIMATE', date '2024-01-01' + a * 100, 'Opdigtet', '', '', true
from initiative i cross join generate_series(1, 3) a;

-- ## contributions: 200,000, most to a few initiatives
create temp table contribution as
select c, md5('volume contribution ' || c)::uuid as id, i.id as initiative, i.owner,
       date '2026-01-01' + (c % 300)::int as made_on, c % 10 < 8 as answered
from generate_series(1, 200000) c
join initiative i on i.org = case when c % 10 = 0 then 0 else c % 200 end and i.i = 1 + (c / 7) % 15;
insert into involvement.channel (initiative, days) select id, 20 from initiative on conflict do nothing;
insert into involvement.response (id, initiative, kind, words, language, answered_on, answered_by)
select md5('volume response ' || c)::uuid, initiative, 'TAKEN_IN', 'Det kommer med.', 'da', made_on + 10, owner
from contribution where answered;
insert into involvement.contribution
    (id, initiative, kind, words, language, group_kind, group_name, sender, made_on, due, response)
select id, initiative, (array['NEED', 'OBSTACLE', 'OPPORTUNITY', 'WORKS', 'DOES_NOT_WORK'])[c % 5 + 1],
       'Bidrag ' || c || ': det tager for lang tid at finde det rigtige skema.', 'da',
       (array['EMPLOYEES', 'USERS', 'PARTNERS'])[c % 3 + 1], 'Gruppe ' || c % 9, 'ANONYMOUS', made_on, made_on + 28,
       case when answered then md5('volume response ' || c)::uuid end
from contribution;

-- ## meetings: ten in each forum, seven held and three to come, each with 15 items
create temp table meeting as
select f.org, f.f, m, md5('volume meeting ' || f.id || m)::uuid as id, f.id as forum, f.organisation,
       current_date + (m - 7) * 60 - 5 as day, (m <= 7) as held
from forum f cross join generate_series(1, 10) m;
insert into dialogue.meeting (id, forum, organisation, kind, day, starts, ends, mode, place, state)
select id, forum, organisation, 'ORDINARY', day, time '09:00', time '11:00', 'HYBRID', 'Mødelokale 1',
       case when held then 'PUBLISHED' when m = 8 then 'AGENDA_OPEN' else 'PLANNED' end
from meeting;
insert into dialogue.meeting_state (meeting, state, at) select id, 'PLANNED', now() from meeting;
create temp table item as
select m.*, i, md5('volume item ' || m.id || i)::uuid as item,
       md5('volume initiative ' || m.org || ' ' || i)::uuid as initiative,
       md5('volume person ' || m.org || ' 25')::uuid as person
from meeting m cross join generate_series(1, 15) i;
insert into dialogue.item
    (id, forum, meeting, number, title, type, reason, minutes, language, initiative, phase, person, submitted_on, duty, source, standing)
select item, forum, id, i, 'Punkt ' || i || ': forandring ' || org || '.' || i, 'DISCUSSION', 'Opdigtet, til at måle med.', 10, 'da',
       initiative, 'IDEA', person, day - 20, 'NONE', 'PERSON', 'PLACED'
from item;
insert into dialogue.discussion (item, presentation, management, employees, decision_kind, decision, saved_at)
select item, 'Sagen blev lagt frem.', 'Ledelsen går ind for det.', 'Medarbejderne vil se det igen.', 'NOTED', 'Taget til efterretning.', now()
from item where held;

-- ## 25,000 answered questions
insert into dialogue.item_question (id, item, question, number, obligatory, state, answer, management, employees)
select md5('volume answer ' || i.item || q.place)::uuid, i.item, q.id, q.place, true, 'ANSWERED', 'Det gør vi sådan.', '', ''
from (select * from item where held order by org, f, m, i limit 12500) i
cross join (select v.id, row_number() over (order by q.code)::int as place
            from question.version v join question.question q on q.id = v.question
            where q.phase = 'IDEA' and q.audience = 'LOCAL' and q.organisation is null order by q.code limit 2) q;

-- ## minutes of what was held
insert into dialogue.minutes (id, meeting, language, approved_how, approved_at, hash, published_at)
select md5('volume minutes ' || id)::uuid, id, 'da', 'BOTH', now(), repeat('0', 64), now() from meeting where held;
insert into dialogue.minutes_section (minutes, number, item, title, presentation, decision, saved_at)
select md5('volume minutes ' || id)::uuid, i, item, 'Punkt ' || i, 'Sagen blev lagt frem.', 'Taget til efterretning.', now() from item where held;

-- ## commitments: an answer to each contribution, an action from each third item
insert into commitment.commitment
    (id, house, kind, thing, initiative, what, language, path, debtor, creditors, raised_on, changed_at, due, state, ended_on)
select md5('volume owed ' || c)::uuid, 'involvement', 'ANSWER', id, initiative, 'Svar på bidrag ' || c, 'da',
       '/contributions/' || id, owner, 'Den, der bidrog', made_on, now(), made_on + 28, case when answered then 'KEPT' else 'OPEN' end,
       case when answered then made_on + 10 end
from contribution;
insert into commitment.commitment
    (id, house, kind, thing, initiative, what, language, path, debtor, creditors, raised_on, changed_at, due, state, ended_on)
select md5('volume action ' || item)::uuid, 'dialogue', 'ACTION', item, initiative, 'Gør det, som mødet besluttede', 'da',
       '/meetings/' || id, case when org = 0 then (select bjarne from cast_member) else person end, 'Udvalget', day, now(), day + 60,
       case when day + 60 < current_date then 'KEPT' else 'OPEN' end,
       case when day + 60 < current_date then day + 50 end
from item where held and i % 3 = 0;
