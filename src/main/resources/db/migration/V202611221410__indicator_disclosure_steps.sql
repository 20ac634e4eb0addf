-- each opening and closing of a series, by whom and when
create table indicator.disclosure_step (
    indicator    uuid not null references indicator.indicator,
    organisation uuid not null,
    visibility   text not null,
    made_by      uuid not null references access.person,
    made_at      timestamptz not null
);
create index on indicator.disclosure_step (organisation, made_at);
create index on indicator.disclosure_step (made_by);
create index on indicator.disclosure_step (indicator);

insert into indicator.disclosure_step (indicator, organisation, visibility, made_by, made_at)
select indicator, organisation, visibility, made_by, made_at from indicator.disclosure;

create function indicator.remember_disclosure() returns trigger language plpgsql as $$
begin
    if tg_op = 'INSERT' or old.visibility <> new.visibility then
        insert into indicator.disclosure_step (indicator, organisation, visibility, made_by, made_at)
        values (new.indicator, new.organisation, new.visibility, new.made_by, new.made_at);
    end if;
    return null;
end $$;

create trigger remembered after insert or update on indicator.disclosure
for each row execute function indicator.remember_disclosure();
