"""Questions about all sorts of things, in the forms in which people ask: what a question's vector is measured from.

Much of a question's vector says only that it is a question, or a heading, and in which language; taken away with the
middle of these, what is left is what it asks about (docs/measurements.md). They are many subjects and few forms on
purpose: no subject may weigh in their middle.
"""

from __future__ import annotations

COMMON: tuple[str, ...] = (
    "Vad gör att barn lär sig läsa?",
    "Hur påverkar regn skörden av potatis?",
    "Vilka faktorer förklarar varför företag flyttar?",
    "Finns det ett samband mellan sömn och minne?",
    "Hur kan broar byggas så att de håller längre?",
    "Varför sjunger fåglar på våren?",
    "Vad säger forskningen om smärta efter operationer?",
    "Hur mäts kvalitet i vården av äldre?",
    "priser på lägenheter i städer",
    "fiske och havets djur",
    "musik, film och teater",
    "kollektivtrafik på landsbygden",
    "Ändrade regler för pensioner",
    "tågtider och biljetter",
    "energi och uppvärmning av hus",
    "konst från medeltiden",
    "What makes children learn to read?",
    "How does rain affect the potato harvest?",
    "Which factors explain why companies move?",
    "Is there a link between sleep and memory?",
    "How can bridges be built to last longer?",
    "Why do birds sing in spring?",
    "What does research say about pain after surgery?",
    "How is quality measured in the care of older people?",
    "prices of flats in cities",
    "fishing and the animals of the sea",
    "music, film and theatre",
    "public transport in the countryside",
    "Changed rules for pensions",
    "train times and tickets",
    "energy and the heating of houses",
    "art of the Middle Ages",
)
