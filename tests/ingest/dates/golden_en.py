"""English sentences and what stands in them, read on Wednesday, 10 July 2024."""

from __future__ import annotations

Expected = tuple[str, str, str, str]
D, T, P, S = "DATE", "TIME", "DURATION", "SET"

GOLDEN_EN: dict[str, list[Expected]] = {
    # dates in full
    "The summit opened on July 9, 2024.": [("July 9, 2024", D, "2024-07-09", "2024-07-09")],
    "The summit opened on 9 July 2024.": [("9 July 2024", D, "2024-07-09", "2024-07-09")],
    "The summit opened on the 9th of July 2024.": [("the 9th of July 2024", D, "2024-07-09", "2024-07-09")],
    "The summit opened on Tuesday, July 9, 2024.": [("Tuesday, July 9, 2024", D, "2024-07-09", "2024-07-09")],
    "The summit opened on 2024-07-09.": [("2024-07-09", D, "2024-07-09", "2024-07-09")],
    "The summit opened on 7/9/2024.": [("7/9/2024", D, "2024-07-09", "2024-07-09")],
    "It was signed on Sept. 2, 1998.": [("Sept. 2, 1998", D, "1998-09-02", "1998-09-02")],
    "Nothing happened on February 30, 2024.": [],
    # without a year
    "It was signed on June 3.": [("June 3", D, "2024-06-03", "2024-06-03")],
    "He died on December 28.": [("December 28", D, "2023-12-28", "2023-12-28")],
    "The trial will open on September 14.": [("September 14", D, "2024-09-14", "2024-09-14")],
    "He arrived on Tuesday (July 9).": [("Tuesday (July 9)", D, "2024-07-09", "2024-07-09")],
    "They met in June.": [("June", D, "2024-06", "2024-06-01/2024-06-30")],
    "They met in May.": [("May", D, "2024-05", "2024-05-01/2024-05-31")],
    "They may march in March 2023.": [("March 2023", D, "2023-03", "2023-03-01/2023-03-31")],
    "They may march.": [],
    "They met last December.": [("last December", D, "2023-12", "2023-12-01/2023-12-31")],
    # years
    "He has lived here since 2019.": [("2019", D, "2019", "2019-01-01/2019-12-31")],
    "The war of 1812 is forgotten.": [("1812", D, "1812", "1812-01-01/1812-12-31")],
    "The budget for fiscal 1989 was cut.": [("fiscal 1989", D, "1989", "1989-01-01/1989-12-31")],
    "About 1500 people fled.": [],
    "The hill is 1950 feet high.": [],
    "It sold 1,500 copies.": [],
    "The 1980s were loud.": [("The 1980s", D, "198", "1980-01-01/1989-12-31")],
    "In the nineties it was quiet.": [("the nineties", D, "199", "1990-01-01/1999-12-31")],
    "The 19th century was long.": [("The 19th century", D, "18", "1800-01-01/1899-12-31")],
    "In nineteen ninety-four he left.": [("nineteen ninety-four", D, "1994", "1994-01-01/1994-12-31")],
    # weekdays
    "He resigned on Monday.": [("Monday", D, "2024-07-08", "2024-07-08")],
    "The court will rule on Friday.": [("Friday", D, "2024-07-12", "2024-07-12")],
    "The court ruled on Friday.": [("Friday", D, "2024-07-05", "2024-07-05")],
    "The council meets next Tuesday.": [("next Tuesday", D, "2024-07-16", "2024-07-16")],
    "It rained last Wednesday.": [("last Wednesday", D, "2024-07-03", "2024-07-03")],
    "A fire broke out on Monday evening.": [("Monday evening", T, "2024-07-08TEV", "2024-07-08")],
    # counted from the publication
    "It started yesterday.": [("yesterday", D, "2024-07-09", "2024-07-09")],
    "It was announced today.": [("today", D, "2024-07-10", "2024-07-10")],
    "It will start tomorrow.": [("tomorrow", D, "2024-07-11", "2024-07-11")],
    "It happened the day before yesterday.": [("the day before yesterday", D, "2024-07-08", "2024-07-08")],
    "It rained last night.": [("last night", T, "2024-07-09TNI", "2024-07-09")],
    "It rained this morning.": [("this morning", T, "2024-07-10TMO", "2024-07-10")],
    "Prices rose last week.": [("last week", D, "2024-W27", "2024-07-01/2024-07-07")],
    "Prices will fall next week.": [("next week", D, "2024-W29", "2024-07-15/2024-07-21")],
    "Prices fell this week.": [("this week", D, "2024-W28", "2024-07-08/2024-07-14")],
    "Prices fell last month.": [("last month", D, "2024-06", "2024-06-01/2024-06-30")],
    "Prices will fall next year.": [("next year", D, "2025", "2025-01-01/2025-12-31")],
    "Profits rose in the first quarter of last year.": [
        ("the first quarter of last year", D, "2023-Q1", "2023-01-01/2023-03-31")
    ],
    "It opened over the weekend.": [("the weekend", D, "2024-W27-WE", "2024-07-06/2024-07-07")],
    "It opened three days ago.": [("three days ago", D, "2024-07-07", "2024-07-07")],
    "It opened two years ago.": [("two years ago", D, "2022", "2022-01-01/2022-12-31")],
    "It opened several years ago.": [("several years ago", D, "PAST_REF", "")],
    "It grew over the last five years.": [("the last five years", P, "P5Y", "2019-01-01/2024-07-10")],
    "It will shrink over the next two weeks.": [("the next two weeks", P, "P2W", "2024-07-10/2024-07-24")],
    # parts
    "It opened in early July.": [("early July", D, "2024-07", "2024-07-01/2024-07-10")],
    "It opened in mid-May 2023.": [("mid-May 2023", D, "2023-05", "2023-05-11/2023-05-20")],
    "It closed in late February 2024.": [("late February 2024", D, "2024-02", "2024-02-21/2024-02-29")],
    "It will close by the end of the year.": [("the end of the year", D, "2024", "2024-12-01/2024-12-31")],
    "It closed earlier this month.": [("earlier this month", D, "2024-07", "2024-07-01/2024-07-10")],
    "It closed last summer.": [("last summer", D, "2023-SU", "2023-06-01/2023-08-31")],
    "Profits rose in the third quarter of 2023.": [
        ("the third quarter of 2023", D, "2023-Q3", "2023-07-01/2023-09-30")
    ],
    "It closed on Christmas Eve.": [("Christmas Eve", D, "2023-12-24", "2023-12-24")],
    "It snowed on Easter Sunday 2024.": [("Easter Sunday 2024", D, "2024-03-31", "2024-03-31")],
    "They met on Thanksgiving 2023.": [("Thanksgiving 2023", D, "2023-11-23", "2023-11-23")],
    # counted from what the text named before
    "He came on July 8, 2024, having left the previous day.": [
        ("July 8, 2024", D, "2024-07-08", "2024-07-08"),
        ("the previous day", D, "2024-07-07", "2024-07-07"),
    ],
    "He came on June 3, 2024. Two days later he left.": [
        ("June 3, 2024", D, "2024-06-03", "2024-06-03"),
        ("Two days later", D, "2024-06-05", "2024-06-05"),
    ],
    "He came on June 3, 2024 and left the same day.": [
        ("June 3, 2024", D, "2024-06-03", "2024-06-03"),
        ("the same day", D, "2024-06-03", "2024-06-03"),
    ],
    "He came on June 3, 2024 and left the following day.": [
        ("June 3, 2024", D, "2024-06-03", "2024-06-03"),
        ("the following day", D, "2024-06-04", "2024-06-04"),
    ],
    "He had left the previous day.": [("the previous day", D, "2024-07-09", "2024-07-09")],
    # reports compare
    "In the third quarter of 2023 sales rose from a year earlier.": [
        ("the third quarter of 2023", D, "2023-Q3", "2023-07-01/2023-09-30"),
        ("a year earlier", D, "2022-Q3", "2022-07-01/2022-09-30"),
    ],
    "He resigned in 2005; a year earlier he had won.": [
        ("2005", D, "2005", "2005-01-01/2005-12-31"),
        ("a year earlier", D, "2004", "2004-01-01/2004-12-31"),
    ],
    "It was passed in late March of last year.": [
        ("late March of last year", D, "2023-03", "2023-03-21/2023-03-31")
    ],
    "The hearing is set for the week of March 6, 2023.": [
        ("the week of March 6, 2023", D, "2023-W10", "2023-03-06/2023-03-12")
    ],
    "They met Tuesday of last week.": [("Tuesday of last week", D, "2024-07-02", "2024-07-02")],
    # ranges
    "They met on May 3 to 5, 2024.": [
        ("May 3", D, "2024-05-03", "2024-05-03"),
        ("5, 2024", D, "2024-05-05", "2024-05-05"),
    ],
    "Between Monday and Wednesday it rained.": [
        ("Monday", D, "2024-07-08", "2024-07-08"),
        ("Wednesday", D, "2024-07-10", "2024-07-10"),
    ],
    "He ruled from 1983 to 1990.": [
        ("1983", D, "1983", "1983-01-01/1983-12-31"),
        ("1990", D, "1990", "1990-01-01/1990-12-31"),
    ],
    # times of day
    "The power failed on July 9 at 8:30 p.m. in the city.": [
        ("July 9 at 8:30 p.m.", T, "2024-07-09T20:30", "2024-07-09")
    ],
    "The power failed at 8 p.m. on Monday.": [("8 p.m. on Monday", T, "2024-07-08T20:00", "2024-07-08")],
    "The deadline was noon Saturday.": [("noon Saturday", T, "2024-07-06T12:00", "2024-07-06")],
    # lengths of time and recurrence
    "The trip took two weeks.": [("two weeks", P, "P2W", "")],
    "It is a 10-year plan.": [("10-year", P, "P10Y", "")],
    "It took two and a half years.": [("two and a half years", P, "P2Y6M", "")],
    "The 6-year-old boy slept.": [],
    "The bus runs daily.": [("daily", S, "P1D", "")],
    "They march every Monday.": [("every Monday", S, "XXXX-WXX-1", "")],
    "They vote every four years.": [("every four years", S, "P4Y", "")],
    "It was her best result in a century.": [("a century", P, "P1CE", "")],
    # vague
    "He recently moved.": [("recently", D, "PAST_REF", "")],
    "He is now in Rome.": [("now", D, "PRESENT_REF", "")],
    "He will soon move, as soon as he can.": [],
    # times of day beside a day
    "Sent at 3/9/2005 11:16:00 PM.": [("3/9/2005 11:16:00 PM", T, "2005-03-09T23:16", "2005-03-09")],
    "It hit at 9:20 a.m. (0320 GMT) on Friday.": [
        ("9:20 a.m. (0320 GMT) on Friday", T, "2024-07-05T09:20", "2024-07-05")
    ],
    "He came at around 9:35 on Friday morning.": [
        ("around 9:35 on Friday morning", T, "2024-07-05T09:35", "2024-07-05")
    ],
    "On Monday afternoon, the river rose.": [("Monday afternoon", T, "2024-07-08TAF", "2024-07-08")],
    "A bar was hit in the early hours of Friday.": [
        ("the early hours of Friday", T, "2024-07-05TMO", "2024-07-05")
    ],
    "They left at dawn on Monday.": [("dawn on Monday", T, "2024-07-08TMO", "2024-07-08")],
    "The moon was red from 3:07 a.m. to 4:25 a.m. EDT on Tuesday.": [
        ("3:07 a.m.", T, "2024-07-09T03:07", "2024-07-09"),
        ("4:25 a.m. EDT on Tuesday", T, "2024-07-09T04:25", "2024-07-09"),
    ],
    # parts of a year, and from now on
    "It opened in late 2006.": [("late 2006", D, "2006", "2006-09-01/2006-12-31")],
    "It will open later this year.": [("later this year", D, "2024", "2024-07-10/2024-12-31")],
    "He resigned earlier this year.": [("earlier this year", D, "2024", "2024-01-01/2024-07-10")],
    # which side of the publication
    "He will arrive next Friday.": [("next Friday", D, "2024-07-19", "2024-07-19")],
    "Prices have risen since September.": [("September", D, "2023-09", "2023-09-01/2023-09-30")],
    "The strike lasted until March.": [("March", D, "2024-03", "2024-03-01/2024-03-31")],
    "The strike will last until March.": [("March", D, "2025-03", "2025-03-01/2025-03-31")],
    "It will be over by the weekend.": [("the weekend", D, "2024-W28-WE", "2024-07-13/2024-07-14")],
    "The vote on Tuesday, two days later, was clear.": [
        ("Tuesday", D, "2024-07-09", "2024-07-09"),
        ("two days later", D, "2024-07-09", "2024-07-09"),
    ],
    # ranges and lengths
    "Rallies are set for April 9th and 10th, 2025.": [
        ("April 9th", D, "2025-04-09", "2025-04-09"),
        ("10th, 2025", D, "2025-04-10", "2025-04-10"),
    ],
    "It takes 10 to 14 days.": [("10 to 14 days", P, "P10D", "")],
    "She won in three hours and nine minutes.": [("three hours and nine minutes", P, "PT3H9M", "")],
    "It is the lowest level in three decades.": [("three decades", P, "P30Y", "")],
    "The law takes effect in two weeks.": [("two weeks", P, "P2W", "2024-07-22/2024-07-28")],
    "They meet every other Friday.": [("every other Friday", S, "XXXX-WXX-5", "")],
    # what is none
    "About one-quarter of the oil came from the USA Today archive.": [],
    "The Good Friday Agreement was in the Daily Mail.": [],
    "The sun sat on second base.": [],
    "Boeing 747 and chapter 1998 are numbers.": [],
}
