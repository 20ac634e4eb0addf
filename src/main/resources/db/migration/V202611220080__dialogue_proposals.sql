-- what the program proposes for an agenda, and where; forum is empty where no committee fits
create table dialogue.proposal (
    id           uuid primary key,
    organisation uuid not null,
    forum        uuid,
    task         text not null,
    cause        text not null,
    initiative   uuid,
    phase        text,
    decision     uuid,
    breach       uuid,
    title        text not null,
    language     text not null,
    made_on      date not null,
    before_day   date,
    state        text not null,
    state_on     date not null,
    state_by     uuid references access.person,
    note         text not null default '',
    item         uuid references dialogue.item,
    moved_to     uuid references dialogue.proposal,
    version      int not null default 0
);
create index on dialogue.proposal (forum, state, before_day);
create index on dialogue.proposal (initiative);

-- the reasoning of a proposal, step by step: a text key and the names it speaks of
create table dialogue.proposal_step (
    proposal uuid not null references dialogue.proposal on delete cascade,
    number   int not null,
    key      text not null,
    names    text[] not null default '{}',
    primary key (proposal, number)
);

create table dialogue.breach (
    id         uuid primary key,
    forum      uuid not null,
    type       text not null,
    decision   text not null,
    decided_on date not null,
    grounds    text not null,
    language   text not null,
    initiative uuid,
    planned    uuid,
    proposal   uuid references dialogue.proposal,
    raised_on  date not null,
    raised_by  uuid not null references access.person,
    answer_by  date not null,
    state      text not null,
    version    int not null default 0
);
create index on dialogue.breach (forum, raised_on desc);
create index on dialogue.breach (initiative);
create index on dialogue.breach (state, answer_by);

-- how it went on; person is empty where it went by itself
create table dialogue.breach_step (
    breach uuid not null references dialogue.breach,
    state  text not null,
    on_day date not null,
    person uuid references access.person,
    words  text not null default '',
    forum  uuid,
    primary key (breach, state)
);
