-- the words of other models for the same way from idea to use; a step may cover several phases, a phase several steps
create table initiative.vocabulary (
    code  text primary key,
    place integer not null,
    en    text not null,
    da    text not null,
    sv    text not null,
    nb    text not null,
    nn    text not null
);
create table initiative.vocabulary_step (
    vocabulary text not null references initiative.vocabulary,
    place      integer not null,
    phases     text[] not null,
    en         text not null,
    da         text not null,
    sv         text not null,
    nb         text not null,
    nn         text not null,
    primary key (vocabulary, place)
);

insert into initiative.vocabulary (code, place, en, da, sv, nb, nn) values
    ('SAMRAD', 0, 'Samråd’s own words', 'Samråds egne ord', 'Samråds egna ord', 'Samråds egne ord', 'Samråd sine eigne ord'),
    ('OAO', 1, 'OAO, three phases', 'OAO, tre faser', 'OAO, tre faser', 'OAO, tre faser', 'OAO, tre fasar'),
    ('BFA', 2, 'BFA and VPT, four phases', 'BFA og VPT, fire faser', 'BFA och VPT, fyra faser', 'BFA og VPT, fire faser', 'BFA og VPT, fire fasar'),
    ('IT_PROJECT_MODEL', 3, 'The Danish state’s IT project model', 'Statens it-projektmodel', 'Danska statens it-projektmodell', 'Den danske statens it-prosjektmodell', 'IT-prosjektmodellen til den danske staten'),
    ('PROSJEKTVEIVISEREN', 4, 'Prosjektveiviseren (Norway)', 'Prosjektveiviseren (Norge)', 'Prosjektveiviseren (Norge)', 'Prosjektveiviseren', 'Prosjektvegvisaren');

insert into initiative.vocabulary_step (vocabulary, place, phases, en, da, sv, nb, nn) values
    ('OAO', 1, '{IDEA,CONCEPT}', 'Idea phase', 'Idéfase', 'Idéfas', 'Idéfase', 'Idéfase'),
    ('OAO', 2, '{DEVELOPMENT}', 'Development phase', 'Udviklingsfase', 'Utvecklingsfas', 'Utviklingsfase', 'Utviklingsfase'),
    ('OAO', 3, '{IMPLEMENTATION,USE}', 'Implementation phase', 'Implementeringsfase', 'Införandefas', 'Innføringsfase', 'Innføringsfase'),
    ('BFA', 1, '{IDEA}', 'Developing the idea', 'Idéudvikling', 'Idéutveckling', 'Idéutvikling', 'Idéutvikling'),
    ('BFA', 2, '{CONCEPT}', 'Assessing the consequences', 'Konsekvensvurdering', 'Konsekvensbedömning', 'Konsekvensvurdering', 'Konsekvensvurdering'),
    ('BFA', 3, '{DEVELOPMENT}', 'Requirements, development and procurement', 'Krav, udvikling og anskaffelse', 'Krav, utveckling och anskaffning', 'Krav, utvikling og anskaffelse', 'Krav, utvikling og innkjøp'),
    ('BFA', 4, '{IMPLEMENTATION,USE}', 'Implementation, training and operation', 'Implementering, uddannelse og drift', 'Införande, utbildning och drift', 'Innføring, opplæring og drift', 'Innføring, opplæring og drift'),
    ('IT_PROJECT_MODEL', 1, '{IDEA}', 'Idea', 'Idé', 'Idé', 'Idé', 'Idé'),
    ('IT_PROJECT_MODEL', 2, '{CONCEPT}', 'Analysis', 'Analyse', 'Analys', 'Analyse', 'Analyse'),
    ('IT_PROJECT_MODEL', 3, '{DEVELOPMENT}', 'Procurement', 'Anskaffelse', 'Anskaffning', 'Anskaffelse', 'Innkjøp'),
    ('IT_PROJECT_MODEL', 4, '{DEVELOPMENT,IMPLEMENTATION}', 'Execution', 'Gennemførelse', 'Genomförande', 'Gjennomføring', 'Gjennomføring'),
    ('IT_PROJECT_MODEL', 5, '{USE}', 'Realisation', 'Realisering', 'Realisering', 'Realisering', 'Realisering'),
    ('PROSJEKTVEIVISEREN', 1, '{IDEA}', 'Idea', 'Idé', 'Idé', 'Idé', 'Idé'),
    ('PROSJEKTVEIVISEREN', 2, '{CONCEPT}', 'Concept', 'Koncept', 'Koncept', 'Konsept', 'Konsept'),
    ('PROSJEKTVEIVISEREN', 3, '{DEVELOPMENT}', 'Planning', 'Planlægge', 'Planera', 'Planlegge', 'Planleggje'),
    ('PROSJEKTVEIVISEREN', 4, '{DEVELOPMENT,IMPLEMENTATION}', 'Execution', 'Gennemføre', 'Genomföra', 'Gjennomføre', 'Gjennomføre'),
    ('PROSJEKTVEIVISEREN', 5, '{IMPLEMENTATION}', 'Closing', 'Afslutte', 'Avsluta', 'Avslutte', 'Avslutte'),
    ('PROSJEKTVEIVISEREN', 6, '{USE}', 'Realising', 'Realisere', 'Realisera', 'Realisere', 'Realisere');
