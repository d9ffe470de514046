/**
 * Given names that many in Norway bear (most used in Statistics Norway's lists of names since 1920, and common among
 * those who have come since). Only names that are hardly ever anything else: left out are words such as Liv and Dag.
 */
const NAMES = `
Aage Abdi Abdullah Agnes Ahmed Aksel Albert Aleksander Alexander Alf Alfred Ali Alma Alva Amalie Amanda Amina Anders
Andreas Andrea Ane Anette Anita Anja Anna Anne Annette Anniken Arild Arne Arnfinn Arvid Asbjørn Aslaug Asle Astrid Atle
Audhild Audun Aurora Axel Beate Bente Berit Birger Birgit Birgitte Birte Bjarne Bjørg Bjørnar Bodil Borghild Brit
Britt Brynhild Camilla Carina Caroline Cathrine Cecilie Charlotte Christian Christina Christine Christoffer Dagfinn
Dagmar Dagny Daniel David Ebba Edel Edith Edvard Egil Einar Eirik Eirin Eivind Elin Elisabeth Elise Ella Ellen Ellinor
Elsa Emil Emilie Emma Erik Erika Erling Ester Eva Fatima Filip Finn Frank Fredrik Frida Frode Gerd Geir Georg Gisle
Grete Grethe Gudrun Gunhild Gunn Gunnar Gunvor Gustav Guro Haakon Halvor Hanna Hannah Hanne Hans Harald Hassan Hedda
Hedvig Heidi Helene Helga Helge Henriette Henrik Henry Herman Hilda Hilde Hildegunn Håkon Håvard Ibrahim Ida Inga
Inge Ingeborg Ingebjørg Inger Ingrid Ingunn Ingvild Irene Isabella Isak Ivar Jakob Jan Janne Jenny Jens Jenni Jesper
Joakim Johan Johanna Johanne John Jon Jonas Jonathan Jorunn Josef Josefine Jostein Julie Jørgen Jørn Kai Kamilla Karen
Kari Karianne Karin Karl Karoline Kasper Katarina Kathrine Katrine Kenneth Ketil Khadija Kine Kirsten Kirsti Kjell
Kjersti Kjetil Kjartan Klara Knut Kolbjørn Konrad Kristian Kristin Kristina Kristine Kristoffer Kåre Lars Laila Lasse
Laura Leah Leif Lena Lene Leon Linda Linn Lisbeth Lise Liam Linnea Lillian Lina Lisa Lucas Ludvig Lukas Mads Magne
Magnhild Magnus Maja Malin Margaret Margit Margrete Margrethe Mari Maria Mariam Marianne Marie Marit Marius Marte Martin
Marthe Mathias Mathilde Mats Matteo Merete Mette Michael Mikael Mikkel Milla Mohammad Mohamed Mohammed Mona Monica
Monika Morten Muhammad Nathalie Nikolai Nils Nina Noah Nora Odd Oddbjørn Oddvar Ola Olaf Olav Ole Oliver Olga Oline
Olivia Oscar Oskar Otto Ottar Per Peder Pernille Petra Petter Philip Pål Ragna Ragnar Ragnhild Randi Rannveig Rasmus
Rebecca Reidar Reidun Renate Rita Robert Roar Roger Rolf Ronny Rune Ruth Sander Sandra Sara Sebastian Selma Sigbjørn
Sigmund Signe Sigrid Sigrun Sigurd Silje Simen Simon Sissel Sofia Sofie Solveig Steinar Stian Stine Stig Susanne Svein
Sverre Synne Synnøve Sølvi Sindre Siri Sondre Tale Terje Thea Theodor Thomas Thor Tiril Tina Tobias Tom Tomas Tone
Tonje Tor Torbjørn Tord Tore Torgeir Torhild Torill Torleif Torstein Torunn Tove Trine Trond Trude Trygve Turid Tuva
Ulrik Unni Vegard Vebjørn Vibeke Vetle Victoria Viktor Viktoria Vilde William Wenche Yngve Yusuf Zahra Øystein Øyvind
Åge Åshild Åsmund Aasmund Oddny Eldbjørg Torfinn Tormod Sølve Kjellaug Jorid Eldrid Oddlaug
`;

export const GIVEN_NAMES: ReadonlySet<string> = new Set(NAMES.split(/\s+/).filter(Boolean));
