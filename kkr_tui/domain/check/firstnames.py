"""First names by which a person is told from an institution: the common ones in Denmark.

Left out are those that are words as well and often begin a sentence or another name (Tage, Dan, Sten, Ny, My).
"""

_COMMON = """
Aage Aase Adam Agnes Ahmed Aksel Albert Alberte Alexander Alexandra Alfred Ali Alice Allan Alma Amalie Amanda Anders
Andrea Andreas Ane Anette Anita Anja Ann Anna Anne Anne-Marie Annelise Annemarie Annette Anni Annika Anton Arne Arnold
Arthur Asger Asta Astrid August Axel Aya Ayse Beate Bendt Benedikte Benjamin Bent Bente Berit Bernhard Bertel Birger
Birgit Birgitte Birte Birthe Bjarke Bjarne Bjørn Bo Bodil Brian Britt Britta Bruno Camilla Carina Carl Carla Carlo
Caroline Carsten Cathrine Cecilie Charlotte Christa Christel Christian Christina Christine Christoffer Christopher
Claes Clara Claus Connie Conny Dagmar Dagny Daniel Danny David Dennis Ditte Dorrit Dorte Dorthe Ebba Ebbe Edith Egon
Eigil Einar Ejnar Ejvind Elias Elin Elisabeth Elise Ella Ellen Else Elsebeth Emil Emilie Emma Emmy Erik Erika Erling
Ernst Esben Ester Esther Eva Eyvind Fatima Fie Filip Finn Flemming Frank Franz Freddy Frede Frederik Frederikke Freja
Frida Fritz Frode Georg Gerda Gert Gitte Grete Grethe Gudrun Gunhild Gunnar Gunner Gustav Hannah Hanne Hans
Hans-Henrik Harald Hardy Harry Hasan Hassan Heidi Heine Helen Helena Helene Helge Helle Henning Henny Henriette Henrik
Herdis Herman Hjalmar Holger Hugo Ib Ida Inga Inge Ingeborg Ingelise Inger Ingolf Ingrid Irene Iris Isabella Ivan Iver
Jack Jacob Jakob Jan Jane Janne Jannie Jannik Jean Jeanette Jeanne Jeannette Jens Jens-Kristian Jeppe Jes Jesper Jette
Jimmy Joachim Joakim Johan Johanne Johannes John Johnny Jon Jonas Jonathan Josefine Josephine Judith Julie Julius
Jytte Jørgen Jørn Kaj Kamilla Kamma Karen Karin Karina Karl Karla Karoline Karsten Kaspar Kasper Kathrine Katja
Katrine Kay Keld Kell Kenneth Kenny Kent Kim Kira Kirsten Kirstine Kjeld Klara Klaus Knud Knut Konrad Kresten Kristian
Kristina Kristine Kristoffer Kurt Lars Lasse Laura Laurits Leif Lena Lene Leo Leon Leonora Linda Line Linnea Lis Lisa
Lisbet Lisbeth Lise Liselotte Lisette Lissi Lizzi Lone Lotte Louis Louise Lucas Ludvig Lukas Lydia Lykke Mads Magnhild
Magnus Maja Malene Malou Manuel Marcus Maren Margit Margrete Margrethe Maria Mariam Mariane Marianne Marie Marina
Marius Marlene Martha Martin Mathias Mathilde Matilde Mattias Max Maya Merete Merethe Mette Mia Michael Michelle Mie
Mikael Mikkel Mille Minna Mogens Mohamad Mohamed Mohammad Mohammed Mona Monica Morten Muhammad Mustafa Nadia Nana
Nanna Natalie Natasja Nicklas Nicolai Nicolaj Nicole Niels Nikita Nikolaj Nina Noah Nora Oda Olav Ole Olga Oliver
Olivia Omar Oscar Oskar Otto Ove Palle Patrick Paul Paula Per Pernille Peter Pia Piet Pil Poul Preben Rasmus Rebecca
Rebekka Regitze René Rikke Rita Robert Rolf Ronni Ronnie Rosa Rosemarie Ruben Rudi Rune Ruth Sabrina Sally Samuel
Sandra Sanne Sara Sarah Sebastian Selma Signe Sigrid Sigurd Silas Simon Sine Sinne Sisse Sofia Sofie Solveig Sonja
Sophia Sophie Steen Stefan Steffen Stella Stephan Stig Stine Susan Susanne Suzanne Svend Svenn Søren Sørine Tanja
Tenna Thea Theis Theodor Thomas Thor Thorbjørn Thorkild Thyge Thyra Tim Tina Tine Tobias Tom Tommy Tonny Torben Tove
Trine Troels Trond Tue Uffe Ulf Ulla Ulrik Ulrikke Ursula Vagn Valborg Valdemar Vera Verner Vibe Vibeke Victor
Victoria Viggo Viktor Viktoria Vilhelm Villy Vita Vivi Vivian Walter Werner Wilhelm William Winnie Yasmin Yrsa Yusuf
Yvonne Zahra Zenia Åge Åse
"""

FIRST_NAMES = frozenset(_COMMON.split())
