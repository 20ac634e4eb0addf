-- an exchange may follow the advice of a council, and says how long a talk was asked for
alter table programme.exchange add column advice uuid;
alter table programme.exchange add column format int;
create index on programme.exchange (advice);
