-- the day on which an initiative first left the idea phase: needs that came later came too late for it
create table involvement.left_idea (
    initiative uuid primary key,
    left_on    date not null
);
