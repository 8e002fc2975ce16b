"""German sentences and what stands in them, read on Wednesday, 10 July 2024."""

from __future__ import annotations

Expected = tuple[str, str, str, str]
D, T, P, S = "DATE", "TIME", "DURATION", "SET"

GOLDEN_DE: dict[str, list[Expected]] = {
    # dates in full
    "Am 9. Juli 2024 begann der Gipfel.": [("9. Juli 2024", D, "2024-07-09", "2024-07-09")],
    "Am 09.07.2024 begann der Gipfel.": [("09.07.2024", D, "2024-07-09", "2024-07-09")],
    "Am 9. 7. 2024 begann der Gipfel.": [("9. 7. 2024", D, "2024-07-09", "2024-07-09")],
    "Am 9.7.24 begann der Gipfel.": [("9.7.24", D, "2024-07-09", "2024-07-09")],
    "Der Stand vom 2024-07-09 gilt.": [("2024-07-09", D, "2024-07-09", "2024-07-09")],
    "Am 14. Jänner 2019 schneite es.": [("14. Jänner 2019", D, "2019-01-14", "2019-01-14")],
    "Am 3. Feber 2020 wurde gewählt.": [("3. Feber 2020", D, "2020-02-03", "2020-02-03")],
    "Am 3. Okt. 1990 wurde gefeiert.": [("3. Okt. 1990", D, "1990-10-03", "1990-10-03")],
    "Am ersten Mai 2023 wurde marschiert.": [("ersten Mai 2023", D, "2023-05-01", "2023-05-01")],
    "Am Dienstag, dem 9. Juli 2024, tagte er.": [
        ("Dienstag, dem 9. Juli 2024", D, "2024-07-09", "2024-07-09")
    ],
    "Am Dienstag (9. Juli) tagte der Rat.": [("Dienstag (9. Juli)", D, "2024-07-09", "2024-07-09")],
    "Das Haus schließt am Di., 16. Juli.": [("Di., 16. Juli", D, "2024-07-16", "2024-07-16")],
    "Am 30. Februar 2024 geschah nichts.": [],
    # without a year
    "Er reiste am 3. Juni ab.": [("3. Juni", D, "2024-06-03", "2024-06-03")],
    "Er starb am 28. Dezember.": [("28. Dezember", D, "2023-12-28", "2023-12-28")],
    "Das Stück wird am 14. September gezeigt.": [("14. September", D, "2024-09-14", "2024-09-14")],
    "Die Messe soll am 20.7. öffnen.": [("20.7.", D, "2024-07-20", "2024-07-20")],
    "Im Juni trafen sie sich.": [("Juni", D, "2024-06", "2024-06-01/2024-06-30")],
    "Im Dezember hat er gekündigt.": [("Dezember", D, "2023-12", "2023-12-01/2023-12-31")],
    "Im Oktober wird gewählt.": [("Oktober", D, "2024-10", "2024-10-01/2024-10-31")],
    "Im Mai 2023 trafen sie sich.": [("Mai 2023", D, "2023-05", "2023-05-01/2023-05-31")],
    "Er kam im Jänner 2022.": [("Jänner 2022", D, "2022-01", "2022-01-01/2022-01-31")],
    "Im März des vergangenen Jahres brannte es.": [
        ("März des vergangenen Jahres", D, "2023-03", "2023-03-01/2023-03-31")
    ],
    "Am 8. Mai dieses Jahres sprach sie.": [("8. Mai dieses Jahres", D, "2024-05-08", "2024-05-08")],
    "Im letzten Mai regnete es.": [("letzten Mai", D, "2024-05", "2024-05-01/2024-05-31")],
    "Vom 16. Juli bis zum 3. September wird gebaut.": [
        ("16. Juli", D, "2024-07-16", "2024-07-16"),
        ("3. September", D, "2024-09-03", "2024-09-03"),
    ],
    "Vom 28. Dezember bis zum 3. Januar war geschlossen.": [
        ("28. Dezember", D, "2023-12-28", "2023-12-28"),
        ("3. Januar", D, "2024-01-03", "2024-01-03"),
    ],
    "Die Messe (15.-18.03.2018) war gut besucht.": [
        ("15.", D, "2018-03-15", "2018-03-15"),
        ("18.03.2018", D, "2018-03-18", "2018-03-18"),
    ],
    "1974 trat er zurück, im August desselben Jahres folgte die Begnadigung.": [
        ("1974", D, "1974", "1974-01-01/1974-12-31"),
        ("August desselben Jahres", D, "1974-08", "1974-08-01/1974-08-31"),
    ],
    "In der zweiten Jahreshälfte 2008 begann die Krise.": [
        ("zweiten Jahreshälfte 2008", D, "2008-H2", "2008-07-01/2008-12-31")
    ],
    # weekdays, nights, hours
    "Am Dienstag vergangener Woche brannte es.": [
        ("Dienstag vergangener Woche", D, "2024-07-02", "2024-07-02")
    ],
    "Im Laufe des Montags beruhigte sich die Lage.": [("des Montags", D, "2024-07-08", "2024-07-08")],
    "Am heutigen Mittwoch tagt der Rat.": [("heutigen Mittwoch", D, "2024-07-10", "2024-07-10")],
    "Der gestrige Beschluss war knapp.": [("gestrige", D, "2024-07-09", "2024-07-09")],
    "Morgen Abend spielt die Kapelle.": [("Morgen Abend", T, "2024-07-11TEV", "2024-07-11")],
    "In der Silvesternacht 2022 kam es zu Krawallen.": [
        ("Silvesternacht 2022", T, "2022-12-31TNI", "2022-12-31/2023-01-01")
    ],
    "In der Nacht zum Samstag gegen 1.30 Uhr brach das Feuer aus.": [
        ("Nacht zum Samstag", T, "2024-07-05TNI", "2024-07-05/2024-07-06"),
        ("1.30 Uhr", T, "2024-07-06T01:30", "2024-07-06"),
    ],
    "Von 8 bis 12 und von 14 bis 18 Uhr ist offen.": [
        ("8", T, "2024-07-10T08:00", "2024-07-10"),
        ("12", T, "2024-07-10T12:00", "2024-07-10"),
        ("14", T, "2024-07-10T14:00", "2024-07-10"),
        ("18 Uhr", T, "2024-07-10T18:00", "2024-07-10"),
    ],
    # whole units
    "In der übernächsten Woche beginnen die Gespräche.": [
        ("der übernächsten Woche", D, "2024-W30", "2024-07-22/2024-07-28")
    ],
    "In der vorletzten Woche begannen die Gespräche.": [
        ("der vorletzten Woche", D, "2024-W26", "2024-06-24/2024-06-30")
    ],
    "Die diesjährige Messe beginnt später.": [("Die diesjährige", D, "2024", "2024-01-01/2024-12-31")],
    "In den Neunzigern war das üblich.": [("den Neunzigern", D, "199", "1990-01-01/1999-12-31")],
    # amounts that are some, ages that are none
    "Vor 30.000 Jahren malten Menschen in Höhlen.": [("30.000 Jahren", P, "P30000Y", "")],
    "Nach 3,5 Stunden war Schluss.": [("3,5 Stunden", P, "PT3.5H", "")],
    "Das 50-jährige Bestehen wird gefeiert.": [("50-jährige", P, "P50Y", "")],
    "Der 50-jährige Bauer feiert nicht.": [],
    "Mit 18 Jahren zog sie aus.": [],
    "Der Kurs kostet 50 Euro im Monat.": [("im Monat", S, "P1M", "")],
    "Jeden zweiten Dienstag im Monat ist Markt.": [("Jeden zweiten Dienstag im Monat", S, "P1M", "")],
    # years
    "Der Vertrag gilt seit 2023.": [("2023", D, "2023", "2023-01-01/2023-12-31")],
    "Im Jahr 1848 brach die Revolution aus.": [("Jahr 1848", D, "1848", "1848-01-01/1848-12-31")],
    "Goethe starb im Jahre 1832.": [("Jahre 1832", D, "1832", "1832-01-01/1832-12-31")],
    "Nach 1789 wurde alles anders.": [("1789", D, "1789", "1789-01-01/1789-12-31")],
    "Die Schlacht von 333 v. Chr. ist bekannt.": [("333 v. Chr.", D, "BC0333", "")],
    "Der Roman (1999) wurde verfilmt.": [("1999", D, "1999", "1999-01-01/1999-12-31")],
    "Es kamen 1500 Menschen.": [],
    "Rund 2000 Euro kostet das.": [],
    "Der Berg ist 1950 Meter hoch.": [],
    "Das Werk hat 1.500 Beschäftigte.": [],
    "Der Krieg 1914–18 forderte Millionen Opfer.": [
        ("1914", D, "1914", "1914-01-01/1914-12-31"),
        ("18", D, "1918", "1918-01-01/1918-12-31"),
    ],
    "Von 1983 bis 1990 regierte er.": [
        ("1983", D, "1983", "1983-01-01/1983-12-31"),
        ("1990", D, "1990", "1990-01-01/1990-12-31"),
    ],
    "In den achtziger Jahren war das üblich.": [("den achtziger Jahren", D, "198", "1980-01-01/1989-12-31")],
    "In den 1930er-Jahren war das üblich.": [("den 1930er-Jahren", D, "193", "1930-01-01/1939-12-31")],
    "Die Neunzigerjahre waren laut.": [("Die Neunzigerjahre", D, "199", "1990-01-01/1999-12-31")],
    "Im 19. Jahrhundert wuchs die Stadt.": [("19. Jahrhundert", D, "18", "1800-01-01/1899-12-31")],
    # weekdays
    "Am Montag sagte er ab.": [("Montag", D, "2024-07-08", "2024-07-08")],
    "Am Freitag wird gestreikt.": [("Freitag", D, "2024-07-12", "2024-07-12")],
    "Am Freitag hat er unterschrieben.": [("Freitag", D, "2024-07-05", "2024-07-05")],
    "Am Mittwoch teilte sie das mit.": [("Mittwoch", D, "2024-07-10", "2024-07-10")],
    "Am vergangenen Mittwoch fiel die Entscheidung.": [
        ("vergangenen Mittwoch", D, "2024-07-03", "2024-07-03")
    ],
    "Am kommenden Dienstag tagt der Rat.": [("kommenden Dienstag", D, "2024-07-16", "2024-07-16")],
    "An diesem Donnerstag tagt der Rat.": [("diesem Donnerstag", D, "2024-07-11", "2024-07-11")],
    "Am Montagabend brannte ein Haus.": [("Montagabend", T, "2024-07-08TEV", "2024-07-08")],
    "Am Sonntagmorgen bebte die Erde.": [("Sonntagmorgen", T, "2024-07-07TMO", "2024-07-07")],
    "Der Zug entgleiste Samstag früh.": [("Samstag früh", T, "2024-07-06TMO", "2024-07-06")],
    "DER RAT TAGTE AM DIENSTAG.": [("DIENSTAG", D, "2024-07-09", "2024-07-09")],
    "In der Nacht zum Sonntag fielen Schüsse.": [
        ("Nacht zum Sonntag", T, "2024-07-06TNI", "2024-07-06/2024-07-07")
    ],
    "In der Nacht zum 5. Juli fielen Schüsse.": [
        ("Nacht zum 5. Juli", T, "2024-07-04TNI", "2024-07-04/2024-07-05")
    ],
    "Die Montags-Demo fiel aus.": [],
    # counted from the publication
    "Heute um 19 Uhr beginnt das Konzert.": [
        ("Heute", D, "2024-07-10", "2024-07-10"),
        ("19 Uhr", T, "2024-07-10T19:00", "2024-07-10"),
    ],
    "Das teilte er gestern mit.": [("gestern", D, "2024-07-09", "2024-07-09")],
    "Vorgestern regnete es.": [("Vorgestern", D, "2024-07-08", "2024-07-08")],
    "Sie reist morgen ab.": [("morgen", D, "2024-07-11", "2024-07-11")],
    "Die Wahl ist übermorgen.": [("übermorgen", D, "2024-07-12", "2024-07-12")],
    "Gestern Abend kam der Regen.": [("Gestern Abend", T, "2024-07-09TEV", "2024-07-09")],
    "Heute Nacht wird es kalt.": [("Heute Nacht", T, "2024-07-10TNI", "2024-07-10")],
    "Am heutigen Mittwoch beginnt der Prozess.": [("heutigen Mittwoch", D, "2024-07-10", "2024-07-10")],
    "Bis heute fehlt jede Spur.": [("heute", D, "2024-07-10", "2024-07-10")],
    "Früher schrieb man Briefe, heute Nachrichten.": [
        ("Früher", D, "PAST_REF", ""),
        ("heute", D, "PRESENT_REF", ""),
    ],
    "In der letzten Woche stieg der Preis.": [("der letzten Woche", D, "2024-W27", "2024-07-01/2024-07-07")],
    "Vergangene Woche stieg der Preis.": [("Vergangene Woche", D, "2024-W27", "2024-07-01/2024-07-07")],
    "Kommende Woche fällt der Preis.": [("Kommende Woche", D, "2024-W29", "2024-07-15/2024-07-21")],
    "Diese Woche fällt der Preis.": [("Diese Woche", D, "2024-W28", "2024-07-08/2024-07-14")],
    "In der Vorwoche fiel der Preis.": [("der Vorwoche", D, "2024-W27", "2024-07-01/2024-07-07")],
    "Im vergangenen Monat fiel der Preis.": [("vergangenen Monat", D, "2024-06", "2024-06-01/2024-06-30")],
    "Im kommenden Jahr steigt der Lohn.": [("kommenden Jahr", D, "2025", "2025-01-01/2025-12-31")],
    "Voriges Jahr sank der Umsatz.": [("Voriges Jahr", D, "2023", "2023-01-01/2023-12-31")],
    "Gegenüber dem Vorjahr sank der Umsatz.": [("dem Vorjahr", D, "2023", "2023-01-01/2023-12-31")],
    "Heuer ist die Ernte gut.": [("Heuer", D, "2024", "2024-01-01/2024-12-31")],
    "Im laufenden Jahr sinkt der Umsatz.": [("laufenden Jahr", D, "2024", "2024-01-01/2024-12-31")],
    "Am Wochenende spielte die Kapelle.": [("Wochenende", D, "2024-W27-WE", "2024-07-06/2024-07-07")],
    "Am Wochenende wird die Kapelle spielen.": [("Wochenende", D, "2024-W28-WE", "2024-07-13/2024-07-14")],
    "Am kommenden Wochenende ist Markt.": [
        ("kommenden Wochenende", D, "2024-W28-WE", "2024-07-13/2024-07-14")
    ],
    "Vor drei Tagen kam der Brief.": [("drei Tagen", P, "P3D", "2024-07-07")],
    "Vor zwei Wochen kam der Brief.": [("zwei Wochen", P, "P2W", "2024-06-24/2024-06-30")],
    "Vor mehr als zehn Jahren kam er.": [("mehr als zehn Jahren", P, "P10Y", "2014-01-01/2014-12-31")],
    "Vor anderthalb Jahren kam er.": [("anderthalb Jahren", P, "P1.5Y", "2023-01-01/2023-01-31")],
    "In zwei Wochen wird gewählt.": [("zwei Wochen", P, "P2W", "2024-07-22/2024-07-28")],
    "Vor wenigen Tagen kam der Brief.": [("wenigen Tagen", P, "PXD", "")],
    "In den letzten drei Jahren zog er um.": [("den letzten drei Jahren", P, "P3Y", "2021-01-01/2024-07-10")],
    "Seit fünf Jahren lebt er hier.": [("fünf Jahren", P, "P5Y", "2019-01-01/2024-07-10")],
    # parts
    "Anfang Juli kam die Hitze.": [("Anfang Juli", D, "2024-07", "2024-07-01/2024-07-10")],
    "Mitte Mai 2023 kam der Frost.": [("Mitte Mai 2023", D, "2023-05", "2023-05-11/2023-05-20")],
    "Ende Februar 2024 kam der Frost.": [("Ende Februar 2024", D, "2024-02", "2024-02-21/2024-02-29")],
    "Mitte 2007 zog er weg.": [("Mitte 2007", D, "2007", "2007-06-01/2007-07-31")],
    "Ende 1999 zog er weg.": [("Ende 1999", D, "1999", "1999-12-01/1999-12-31")],
    "Bis Ende des Jahres soll das Haus stehen.": [("Ende des Jahres", D, "2024", "2024-12-01/2024-12-31")],
    "Ende nächsten Jahres soll es stehen.": [("Ende nächsten Jahres", D, "2025", "2025-12-01/2025-12-31")],
    "Anfang der Woche kam der Brief.": [("Anfang der Woche", D, "2024-W28", "2024-07-08/2024-07-09")],
    "Mitte der achtziger Jahre zog er weg.": [
        ("Mitte der achtziger Jahre", D, "198", "1983-01-01/1986-12-31")
    ],
    "Im Herbst 2022 fiel der Preis.": [("Herbst 2022", D, "2022-FA", "2022-09-01/2022-11-30")],
    "In diesem Sommer ist es heiß.": [("diesem Sommer", D, "2024-SU", "2024-06-01/2024-08-31")],
    "Im Winter fror der See zu.": [("Winter", D, "2023-WI", "2023-12-01/2024-02-29")],
    "Der Sommer ist eine Jahreszeit.": [],
    "Im dritten Quartal 2023 wuchs der Gewinn.": [
        ("dritten Quartal 2023", D, "2023-Q3", "2023-07-01/2023-09-30")
    ],
    "Im ersten Halbjahr 2024 wuchs der Gewinn.": [
        ("ersten Halbjahr 2024", D, "2024-H1", "2024-01-01/2024-06-30")
    ],
    "Zu Ostern 2024 schneite es.": [("Ostern 2024", D, "2024-03-31", "2024-03-31")],
    "An Silvester 2023 brannte es.": [("Silvester 2023", D, "2023-12-31", "2023-12-31")],
    "Am Karfreitag 2023 ruhte der Verkehr.": [("Karfreitag 2023", D, "2023-04-07", "2023-04-07")],
    # counted from what the text named before
    "Wie die Agentur am Dienstag (9. Juli) meldete, brach am Vortag eine Delegation auf.": [
        ("Dienstag (9. Juli)", D, "2024-07-09", "2024-07-09"),
        ("am Vortag", D, "2024-07-08", "2024-07-08"),
    ],
    "Am 3. Juni 2024 kam er. Am selben Tag ging er wieder.": [
        ("3. Juni 2024", D, "2024-06-03", "2024-06-03"),
        ("Am selben Tag", D, "2024-06-03", "2024-06-03"),
    ],
    "Am 3. Juni 2024 kam er. Am Tag darauf ging er wieder.": [
        ("3. Juni 2024", D, "2024-06-03", "2024-06-03"),
        ("Am Tag darauf", D, "2024-06-04", "2024-06-04"),
    ],
    "Am 3. Juni 2024 kam er, am Tag zuvor hatte er geschrieben.": [
        ("3. Juni 2024", D, "2024-06-03", "2024-06-03"),
        ("am Tag zuvor", D, "2024-06-02", "2024-06-02"),
    ],
    "Am 3. Juni 2024 kam er. Zwei Tage später ging er wieder.": [
        ("3. Juni 2024", D, "2024-06-03", "2024-06-03"),
        ("Zwei Tage später", D, "2024-06-05", "2024-06-05"),
    ],
    "Am 30. Mai 2023 kam er. Am nächsten Tag ging er.": [
        ("30. Mai 2023", D, "2023-05-30", "2023-05-30"),
        ("Am nächsten Tag", D, "2023-05-31", "2023-05-31"),
    ],
    "2015 zog er weg. Im Jahr darauf starb er.": [
        ("2015", D, "2015", "2015-01-01/2015-12-31"),
        ("Jahr darauf", D, "2016", "2016-01-01/2016-12-31"),
    ],
    "Am Vortag war er gekommen.": [("Am Vortag", D, "2024-07-09", "2024-07-09")],
    # ranges
    "Vom 3. bis 5. Mai 2024 tagte der Rat.": [
        ("3.", D, "2024-05-03", "2024-05-03"),
        ("5. Mai 2024", D, "2024-05-05", "2024-05-05"),
    ],
    "Vom 28. April bis zum 3. Mai 2024 tagte er.": [
        ("28. April", D, "2024-04-28", "2024-04-28"),
        ("3. Mai 2024", D, "2024-05-03", "2024-05-03"),
    ],
    "Zwischen Montag und Mittwoch kamen Tausende.": [
        ("Montag", D, "2024-07-08", "2024-07-08"),
        ("Mittwoch", D, "2024-07-10", "2024-07-10"),
    ],
    "Von Freitag bis Sonntag wird gefeiert.": [
        ("Freitag", D, "2024-07-12", "2024-07-12"),
        ("Sonntag", D, "2024-07-14", "2024-07-14"),
    ],
    # times of day
    "Am 9. Juli um 20.30 Uhr fiel der Strom aus.": [
        ("9. Juli", D, "2024-07-09", "2024-07-09"),
        ("20.30 Uhr", T, "2024-07-09T20:30", "2024-07-09"),
    ],
    "Um halb neun fiel der Strom aus.": [("halb neun", T, "2024-07-10T08:30", "2024-07-10")],
    "Geöffnet ist 14.30-18 Uhr.": [
        ("14.30", T, "2024-07-10T14:30", "2024-07-10"),
        ("18 Uhr", T, "2024-07-10T18:00", "2024-07-10"),
    ],
    "Am Montag kam er an. Am Abend reiste er weiter.": [
        ("Montag", D, "2024-07-08", "2024-07-08"),
        ("Abend", T, "2024-07-08TEV", "2024-07-08"),
    ],
    # lengths of time and recurrence
    "Die Fahrt dauerte zwei Wochen.": [("zwei Wochen", P, "P2W", "")],
    "Die Fahrt dauerte monatelang.": [("monatelang", P, "PXM", "")],
    "Die Fahrt dauerte eine halbe Stunde.": [("eine halbe Stunde", P, "PT0.5H", "")],
    "Er saß drei Jahre und vier Monate ein.": [("drei Jahre und vier Monate", P, "P3Y4M", "")],
    "Die 35-Stunden-Woche kam spät.": [("35-Stunden-Woche", P, "PT35H", "")],
    "Nach einer zweitägigen Pause ging es weiter.": [("zweitägigen", P, "P2D", "")],
    "Der 38-jährige Trainer schwieg.": [],
    "Der Bus fährt täglich.": [("täglich", S, "P1D", "")],
    "Jeden Montag wird demonstriert.": [("Jeden Montag", S, "XXXX-WXX-1", "")],
    "Gewählt wird alle vier Jahre.": [("alle vier Jahre", S, "P4Y", "")],
    "Nachts ist es still und morgens laut.": [("morgens", S, "XXXX-XX-XXTMO", "")],
    # vague
    "Damals war er jung.": [("Damals", D, "PAST_REF", "")],
    "Wenig später kam der Regen.": [("Wenig später", D, "FUTURE_REF", "")],
    "Zuletzt war es still, nicht zuletzt hier.": [],
    "Derzeit ist es still.": [("Derzeit", D, "PRESENT_REF", "")],
    "Demnächst wird es laut.": [("Demnächst", D, "FUTURE_REF", "")],
    # ranges of weekdays, and the night between two
    "Das Kino lief von Freitag bis Sonntag.": [
        ("Freitag", D, "2024-07-05", "2024-07-05"),
        ("Sonntag", D, "2024-07-07", "2024-07-07"),
    ],
    "In der Nacht von Dienstag auf Mittwoch brannte ein Lager.": [
        ("Nacht von Dienstag", T, "2024-07-09TNI", "2024-07-09"),
        ("Mittwoch", D, "2024-07-10", "2024-07-10"),
    ],
    # which side of the publication
    "Die Sperre gilt bis März.": [("März", D, "2025-03", "2025-03-01/2025-03-31")],
    "Der Streik dauerte bis März.": [("März", D, "2024-03", "2024-03-01/2024-03-31")],
    "Die Preise sind seit September gestiegen.": [("September", D, "2023-09", "2023-09-01/2023-09-30")],
    "Das Treffen am Freitag verlief ruhig.": [("Freitag", D, "2024-07-05", "2024-07-05")],
    "Treffen am Freitag": [("Freitag", D, "2024-07-05", "2024-07-05")],
    "Von 2013 an galt ein neues Gesetz.": [("2013", D, "2013", "2013-01-01/2013-12-31")],
    "Er kam am Dienstag und wird am Freitag reisen.": [
        ("Dienstag", D, "2024-07-09", "2024-07-09"),
        ("Freitag", D, "2024-07-12", "2024-07-12"),
    ],
    "Das Treffen wurde heute noch abgesagt.": [("heute", D, "2024-07-10", "2024-07-10")],
    "Noch heute leben dort viele Bauern.": [("heute", D, "PRESENT_REF", "")],
    "Sie gingen am 3. Mai. Am Morgen des folgenden Tages kamen sie an.": [
        ("3. Mai", D, "2024-05-03", "2024-05-03"),
        ("Morgen des folgenden Tages", T, "2024-05-04TMO", "2024-05-04"),
    ],
    # lengths
    "Der Bau dauert zwei bis drei Monate.": [("zwei bis drei Monate", P, "P2M", "")],
    "Sie starben vor 65 Millionen Jahren aus.": [("65 Millionen Jahren", P, "P65000000Y", "")],
    "Es war der höchste Stand in zehn Jahren.": [("zehn Jahren", P, "P10Y", "")],
    # what is none
    "Der Mann im Alter von 42 Jahren fuhr 120 Kilometer pro Stunde.": [],
    "Das Gericht nahm im Jahr 513 Berichte entgegen.": [],
    "Zur Zeit des Kalten Krieges gab es das nicht.": [],
    "Die Firma stellt so mit ihm die Ware her.": [],
    "Artikel 5 gilt, die Nr. 1998 auch.": [],
    "Die Boeing 747 und der A4 kamen.": [],
    # "in" with an amount: ahead, but a stretch of time where something is over
    "Das Gesetz tritt in zwei Wochen in Kraft.": [("zwei Wochen", P, "P2W", "2024-07-22/2024-07-28")],
    "Es war der erste Besuch in zwei Jahren.": [("zwei Jahren", P, "P2Y", "")],
}
