"""French sentences and what stands in them, read on Wednesday, 10 July 2024."""

from __future__ import annotations

Expected = tuple[str, str, str, str]
D, T, P, S = "DATE", "TIME", "DURATION", "SET"

GOLDEN_FR: dict[str, list[Expected]] = {
    # dates in full, and without a year
    "Le sommet a commencé le 9 juillet 2024.": [("le 9 juillet 2024", D, "2024-07-09", "2024-07-09")],
    "Il est né le 1er mai 1980.": [("le 1er mai 1980", D, "1980-05-01", "1980-05-01")],
    "La réunion du 09/07/2024 est close.": [("09/07/2024", D, "2024-07-09", "2024-07-09")],
    "Elle est arrivée mardi 9 juillet.": [("mardi 9 juillet", D, "2024-07-09", "2024-07-09")],
    "Le 30 février, rien ne se passa.": [],
    "L'exposition sera ouverte le 14 septembre.": [("le 14 septembre", D, "2024-09-14", "2024-09-14")],
    "Il est mort le 28 décembre.": [("le 28 décembre", D, "2023-12-28", "2023-12-28")],
    "Ils se sont vus en juin.": [("juin", D, "2024-06", "2024-06-01/2024-06-30")],
    "La loi a été votée en mai 2023.": [("mai 2023", D, "2023-05", "2023-05-01/2023-05-31")],
    # years, and what is none
    "La guerre de 1914-18 fut longue.": [
        ("1914", D, "1914", "1914-01-01/1914-12-31"),
        ("18", D, "1918", "1918-01-01/1918-12-31"),
    ],
    "Le contrat court depuis 2023.": [("2023", D, "2023", "2023-01-01/2023-12-31")],
    "Ils étaient 1500 manifestants.": [],
    "C'était dans les années 80.": [("les années 80", D, "198", "1980-01-01/1989-12-31")],
    "Au XIXe siècle, on marchait.": [("XIXe siècle", D, "18", "1800-01-01/1899-12-31")],
    # around the publication
    "Hier, il pleuvait.": [("Hier", D, "2024-07-09", "2024-07-09")],
    "Elle revient demain soir.": [("demain soir", T, "2024-07-11TEV", "2024-07-11")],
    "Le conseil a voté lundi.": [("lundi", D, "2024-07-08", "2024-07-08")],
    "Le conseil se réunira vendredi.": [("vendredi", D, "2024-07-12", "2024-07-12")],
    "Il viendra la semaine prochaine.": [("la semaine prochaine", D, "2024-W29", "2024-07-15/2024-07-21")],
    "L'année dernière fut chaude.": [("L'année dernière", D, "2023", "2023-01-01/2023-12-31")],
    "Les prix baissent début août.": [("début août", D, "2024-08", "2024-08-01/2024-08-10")],
    "Tout a changé il y a deux ans.": [("il y a deux ans", P, "P2Y", "2022-01-01/2022-12-31")],
    # around what was named
    "Arrivé le 3 mai 2024, il est reparti le lendemain.": [
        ("le 3 mai 2024", D, "2024-05-03", "2024-05-03"),
        ("le lendemain", D, "2024-05-04", "2024-05-04"),
    ],
    # ranges
    "Du 3 au 5 mai 2024, on a négocié.": [
        ("3", D, "2024-05-03", "2024-05-03"),
        ("5 mai 2024", D, "2024-05-05", "2024-05-05"),
    ],
    # times of day, amounts, recurrence, vague times
    "Rendez-vous vendredi à 20h30.": [
        ("vendredi", D, "2024-07-05", "2024-07-05"),
        ("20h30", T, "2024-07-05T20:30", "2024-07-05"),
    ],
    "Ils ont attendu trois semaines.": [("trois semaines", P, "P3W", "")],
    "Le train passe chaque jour.": [("chaque jour", S, "P1D", "")],
    "Le marché ouvre tous les lundis.": [("tous les lundis", S, "XXXX-WXX-1", "")],
    "Il dort actuellement.": [("actuellement", D, "PRESENT_REF", "")],
}
