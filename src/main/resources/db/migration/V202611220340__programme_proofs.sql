-- how much a strength counted by what it rests on when the proposal was made, in per cent
alter table programme.pairing add column measured int, add column example int, add column own_word int;
update programme.pairing made
set measured = now.measured, example = now.example, own_word = now.own_word
from programme.round r
join programme.programme now on now.id = r.programme
where r.id = made.round;
alter table programme.pairing
    alter column measured set not null,
    alter column example set not null,
    alter column own_word set not null;

-- what a proposal was made of and what proves it, as it goes out, and when the checker went through it
create table programme.proof (
    pairing    uuid primary key references programme.pairing,
    document   text not null,
    checked_at timestamptz not null
);
