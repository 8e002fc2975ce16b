"""Between the model and the graph: for each node what is written (`pack_…`) beside what is read (`unpack_…`).

Properties are plain: text, numbers, days, and lists of them; what is nested and never searched is JSON.
"""
