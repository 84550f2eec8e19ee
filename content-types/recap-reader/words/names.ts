/**
 * What Dutch names are made of. The first names are common ones, gathered by hand; a name that is not
 * among them is found by what stands around it.
 */
const list = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

/** Each word that may stand between first name and surname. */
export const PARTICLES = list(`
  van v.d. de den der des het 't ’t ‘t 't in op te ten ter aan bij onder over tot uit uijt voor von vom zu zum zur
  la le les du di da dal dalla del della dos das do el al ben bin ibn las los y af ter tot abu bint van't`);

export const FIRST_NAMES = list(`
  Aad Aaltje Aart Abdel Abdelkader Abdullah Abel Abram Ad Adam Adriaan Adriana Adrie Afra Agnes Ahmed Aicha Aisha
  Albert Alberto Alex Alexander Alexandra Alfons Alfred Ali Alice Alina Alida Amal Amanda Amber Amin Amina Amira
  Andre André Andrea Andreas Andries Andy Angela Angelique Anita Anja Anke Ankie Ann Anna Anne Annelies Anneke
  Annelot Annemarie Annemiek Annet Annette Annie Annika Anouk Anthony Anton Antoinette Antoine Antonie Antoon
  Arend Ari Arie Ariane Arjan Arjen Arno Arnold Arnoud Arnout Arthur Astrid Axel Ayse Aziz Babette Barbara Barend
  Bart Bartho Bas Bastiaan Bauke Beatrijs Ben Benjamin Benno Berend Bernadette Bernard Bernd Bert Berta Bertus
  Bianca Birgit Björn Bob Boris Boudewijn Bouke Bram Brechtje Brenda Brigitte Bruno Cara Carin Carina Carl Carla
  Carlijn Carlo Carlos Carmen Carola Carolien Caroline Cas Casper Catharina Cathelijne Cees Chantal Charles
  Charlotte Chris Christa Christel Christiaan Christian Christien Christina Christine Christoph Cindy Claire Clara
  Claudia Claus Clemens Coen Colette Conny Cor Corien Corine Corinne Cornelis Corrie Daan Dagmar Damian Daniel
  Daniël Daniela Danielle Daniëlle Daphne David Debby Deborah Demi Denise Dennis Derk Desiree Désirée Diana Dick
  Diederik Dieke Dieter Dimitri Dini Dirk Djoeke Dominique Donald Doris Dorien Douwe Eddy Edgar Edith Eduard Edwin
  Eefje Eelco Eelke Egbert Elena Eline Elisa Elisabeth Elise Elke Ella Ellen Ellie Els Elsbeth Elske Elza Emiel
  Emiliano Emilie Emily Emma Emmy Engel Erica Erik Eric Ernst Erwin Esmee Esmée Esther Ester Eva Evelien Eveline
  Evert Ewoud Fabian Famke Fatima Fatma Faye Felix Femke Fenna Fleur Floor Floris Fokke Folkert Frank Frans
  Fransje Françoise Fred Freddy Frederik Freek Frits Gabriel Gabriëlle Gea Geert Geertje Geke Geoffrey George
  Gerald Gerard Gerben Gerda Gerhard Gerlinde Germa Gerrie Gerrit Gert Gert-Jan Gertjan Gertrud Gideon Gijs
  Gijsbert Gilbert Giovanni Gisela Glenn Govert Greet Greetje Guido Guus Hadassah Hakan Hamid Hamza Hanke Hanna
  Hannah Hanneke Hannie Hans Harald Harm Harmen Harold Harrie Harry Hassan Heather Hedwig Heidi Hein Heleen
  Helen Helena Helga Hella Helma Hendrik Henk Henk-Jan Hennie Henny Henri Henriette Henry Herman Hester Hidde
  Hilda Hilde Hille Hilly Hubert Hugo Huib Ibrahim Ida Ilona Ilse Imke Ina Inez Inge Ingeborg Ingrid Irene Iris
  Irma Isabel Isabelle Ivan Ivo Ivonne Jaap Jack Jackie Jacob Jacobien Jacqueline Jacques Jaimy Jamal James Jamila Jan
  Jan-Willem Jan-Peter Jan-Pieter Janine Janna Janneke Jannie Janny Janwillem Jantine Jantje Jaron Jasmijn Jasper Jean
  Jeanette Jeanine Jeannette Jeff Jelle Jelmer Jennifer Jenny Jeroen Jesse Jessica Jet Jetske Jeremy Jikke Jim
  Jitske Joachim Joan Joanne Job Jochem Jochen Joep Joeri Joey Johan Johanna Johannes John Jolanda Jolande Jolien
  Jonas Jonathan Joost Jop Jordi Jordy Joris Jorn Jorrit José Josephine Joshua Josien Joyce Juan Judith Jules
  Julia Julian Juliette Julius Jurgen Jurjen Jurre Justin Justus Kaj Karen Karel Karen Karim Karin Karina Karlijn
  Kars Katinka Katja Kathleen Kees Keimpe Ken Kevin Khadija Khalid Kim Kirsten Kitty Klaas Klaas-Jan Koen Koos
  Krijn Kristel Kristina Lara Larissa Lars Laura Laurens Lauri Leendert Leen Leila Lena Lennart Lenny Leo Leon
  Leonard Leonie Leontien Lex Lia Lidwien Lidy Lies Liesbeth Lieke Lieve Lieven Liesje Lin Linda Lindsey Lisa
  Lisanne Lisette Lizzy Loes Lonneke Lotte Lou Louis Louisa Louise Luc Lucas Lucia Lucie Ludo Luuk Lydia Lynn
  Maaike Maarten Machteld Madelon Magda Malou Manon Mandy Manuel Marc Marcel Marcella Marco Marcus Margaret
  Margot Margreet Margriet Maria Marian Marianne Marie Marieke Mariëlle Marije Marijke Marijn Marin Marina
  Mario Marion Mariska Marit Marja Marjan Marjo Marjolein Marjolijn Marjon Mark Marko Marleen Marlies Marloes
  Marnix Mart Martha Martijn Martin Martina Martine Marten Maryam Mathijs Mathilde Matthias Matthijs Maud Maurice
  Maurits Max Maxime Mehmet Meike Melanie Melissa Menno Merel Merijn Michael Michaël Michel Michelle Michiel Mieke
  Milan Milou Mina Minke Miranda Mirella Mirjam Mo Mohamed Mohammed Monica Monique Mounir Murat Mustafa Myrna
  Myrthe Nadia Nadine Nadja Najib Nancy Naomi Natalie Natasja Nathalie Nelleke Nelly Niek Niels Nico Nicolaas
  Nicole Nicolette Nicolien Niels Nienke Nina Noor Noortje Noud Odette Olaf Olga Olivier Omar Onno Oscar Oskar
  Otto Pascal Pascale Pascalle Patricia Patrick Patty Paul Paula Pauline Peggy Peter Petra Philip Pien Pierre Piet
  Pieter Pim Pleun Poul Quinten Quirine Rachel Rachid Radboud Ramon Randy Raoul Raymond Rebecca Regina Reinier
  Rein Reinder Reinoud Remco Remko Remi Remy Renate René Renee Renée Renske Reza Ria Richard Rick Rien Rik Rinske Rita
  Rob Robbert Robert Robert-Jan Roberto Robin Roderick Roel Roeland Roelof Roger Rogier Roland Rolf Romy Ron Ronald
  Rosa Rosalie Rosanne Rowan Roy Ruben Ruby Rudolf Rudy Ruth Ruud Saar Sabine Sabrina Said Samantha Samir Sami Sander
  Sandra Sanne Sara Sarah Saskia Sebastiaan Selma Serge Shirley Sibren Sietske Sigrid Simon Simone Siem Sjaak Sjaan
  Sjef Sjoerd Sjors Sofie Sophie Soraya Stan Stefan Stefanie Stella Stephan Stephanie Steven Stijn Susan Susanne
  Suzan Suzanne Sven Sylvia Sybren Sytske Tamara Tanja Tara Ted Teun Teunis Thea Theo Thijs Thom Thomas Tibor Tijmen
  Tijs Tim Timo Timon Tina Tineke Tjeerd Tjitske Tobias Tom Tomas Ton Toon Tonnie Tony Trees Trudy Truus Twan
  Valentijn Vera Veronique Victor Vincent Viola Wanda Ward Wendy Werner Wessel Wiebe Wieke Wietske Wil Wilbert
  Wilco Wilfred Wilhelm Willeke Willem Willem-Jan William Willy Wim Wouter Xander Yasmin Yasmina Yassine Yolanda Youri Youssef Yvette
  Yvonne Zahra Zeynep Zoë
  Adil Ahmet Aida Ajay Akram Aleyna Amir Anil Anisa Anwar Arjun Asha Asma Aya Ayoub Aysel Bilal Burak Cem Chaima Dewi Dilan Dilara Dounia Ebru Elif Emre Esra Faisal
  Farah Farid Farida Fatoumata Fouad Ghita Habib Hajar Hafid Hanan Hatice Hicham Hind Houda Ikram Ilham Ilias Imane Ismail Jawad Kadir Kamal Karima Kenan Khadra Kübra
  Layla Leyla Loubna Lubna Mahmoud Malik Malika Mariam Meryem Merve Mimoun Mourad Naima Najat Naoual Nasrin Nawal Nazan Nezha Nisrine Nora Nordin Noura Nur Nuray
  Omer Osman Özlem Pınar Priya Rachida Rajesh Ramazan Rania Rashid Redouan Rohan Saad Safae Salima Samira Sanjay Selin Semra Serkan Shahid Sharda Siham
  Soufiane Souad Sunita Tarik Tariq Touria Ümit Usha Wafa Yara Yasemin Yunus Yusuf Zakaria Zineb Zohra Agnieszka Ana Aleksandra Ewa Francesca Giulia Goran Igor Katarzyna
  Lorenzo Luca Luis Luigi Magdalena Malgorzata Marta Matteo Miguel Milena Mila Natalia Olena Pablo Paolo Pedro Piotr Rui Sergio Sofia Svetlana Tatiana
  Aafke Akke Aletta Annelien Annelieke Annefleur Annerieke Annebeth Anniek Arianne Bea Benthe Bente Brecht Brit Britt Carijn Cecile Cees-Jan Celine Danique Dineke
  Doenja Dorine Durk Eke Eltje Emmelie Eppo Fedde Feike Felice Fiene Fieke Fien Froukje Geertruida Geesje Gerlof Gerwin Gijsje Gonnie Gonny Grada Grietje Hajo
  Harmke Heiltje Hendrika Hendrikje Hiske Hilbert Huub Hylke Ineke Iwan Jaco Jacoline Jaïr Jannes Jannetje Janke Jantien Jarno Jasmin Jeannet Jeske Jildou
  Jinte Jitse Joke Jolijn Jorien Jorg Jorinde Jorick Josine Joukje Jorine Juul Karianne Karst Katrien Kirstin Klaasje Klazien Kris Krista Leonoor Letty Liane Lianne Lidia
  Lien Lieselot Lineke Linde Lise Lucinda Lot Lotje Luit Maartje Maike Marc-Jan Mardou Margaretha Margje Margo Margreeth Mariet Marike Marjanne Marjoke Marlou
  Marrit Marthe Marrigje Mathieu Mees Meta Meindert Mirte Moniek Nanda Nanne Neeltje Nynke Obbe Oebele Oene Pepijn Petrus Pia Pleuni
  Puck Reineke Reinout Rens Richt Rianne Rineke Roelie Roelien Roelinda Roos Roosmarijn Rosemarie Sabien Sebastian Sicco Siebe Siebren Sietse Sipke Sjoukje
  Sofieke Steffie Suze Suzette Teuntje Thirza Tessa Thijmen Tinka Titia Tjalling Tonny Trijntje Ubbo Valerie Veerle Wiard Wianda Wibo Wiepke Wijnand
  Willemijn Willemien Wilma Wilmar Wim-Jan Wybren Ype Yfke Ynske Yoeri Yme Zwaantje
  Erdal Sevda Meltem Gülsen Gülay Hülya Fatih Orhan Ercan Erkan Erhan Hasan Hüseyin Ömer Serdar Sedat Selçuk Tuncay Turgut Volkan Yavuz Zafer Tülay Sibel Songül
  Nuran Nurcan Necla Mehtap Derya Deniz Ceylan Ceyda Burcu Bahar Aylin Ayşe Aygül Arzu Aslı Asli Berna Betül Büşra Busra Cansu Canan Eda Emine Esma Figen Filiz
  Gamze Gökhan Gonca Halil Halime Havva Ilknur Kemal Kerem Koray Levent Melek Melike Mert Metin Nesrin Nurettin Okan Onur Oktay Ozan Özgür Recep Rukiye Sabri
  Salih Seda Sema Semih Serap Serpil Sevgi Sevim Seyma Şeyma Sinan Süleyman Suna Şükran Taner Tolga Tuba Tuğba Ufuk Uğur Umut Veysel Yeliz Zehra Züleyha Zeliha
  Engin Ergün Erol Ferhat Ferit Haluk Ilhan İbrahim İsmail Kaan Mahmut Muhammed Muzaffer Nihat Nuri Tayfun Tekin Tahir Abdelaziz Abdelhak Abdelkarim Abdellah
  Abderrahim Abderrahman Abdelmajid Abdelilah Achraf Adnan Aïcha Ahlam Anas Asmae Aziza Badr Badia Bouchra Brahim Btissam Chahid Chakib Driss Fadoua Fatiha
  Fayza Hafida Hafsa Halima Hamed Hayat Houria Ihsane Ilyas Ilyass Imad Iman Ines Jaouad Jalal Jihane Kaoutar Khaled Khalil Kawtar Laila Lamia Latifa Leïla
  Marouane Maryem Meriem Miloud Monir Mostafa Mouna Moustapha Muhammad Nabil Nadira Naoufal Nassim Nouredine Noureddine Oussama Otman Rabia Rafik Rajae Ridouan
  Rkia Saïd Saida Saïda Salah Saliha Salim Salma Samia Sanae Sana Sihame Sofian Sofyan Soumaya Tahar Taoufik Wahid Wassim Walid Yahya Younes Yasser Youness
  Youssra Zaïnab Zainab Zakia Zoubida Nahid Shirin Parisa Nasser Navid Arash Babak Farzaneh Golnaz Mahsa Ramin Omid Shahram Anand Aniel Ashwin Carmelita Chandra
  Charisma Chandni Cherryl Cheryl Clifton Clyde Devika Errol Gayatri Giovanca Guillermo Henna Humphrey Indra Jerrel Jerry Jermain Jerome Jitendra Kavita Kishan
  Krishna Lalita Lloyd Lucien Marlon Marvin Maureen Melvin Mitchell Muriel Naresh Natascha Nirmala Orlando Pravin Priscilla Radjesh Rakesh Ranjit Ravi Reshma
  Rinaldo Rishi Ritesh Roshnie Satish Sharmila Shanti Sheila Sherwin Soenita Stanley Stefano Sudesh Sunil Suraj Sushma Suresh Urmila Vidya Vijay Vinod Winston
  Kwame Kofi Ibrahima Abdi Abdirahman Ayaan Hodan Sahra Yonas Selam Aukje Auke Baukje Boukje Doeke Doutzen Eabele Ebel Feikje Foppe Gatse Geartsje Gosse Haye
  Hedzer Heerke Hessel Hielke Hinke Hotze Idske Jellie Jetse Jildau Jitze Jouke Klaske Lieuwe Lolke Meine Minne Oane Oeds Pytsje Reitse Rients Rinse Rintje
  Romke Ruurd Sieger Sierd Sikke Sjerp Sjouke Sybe Sybrand Sytse Sytze Taede Tettje Theunis Tiede Tiemen Tjibbe Tjisse Tsjerk Tsjitske Tytsje Wiebren Wietse
  Wopke Wytse Wytze Yke Ytsje Ytzen Riemer Hedde Popke Jelte Bote Durkje Fokkelien Aalt Aleid Aleida Anneloes Annick Antje Aniek Arina Ariën Arnaud Barteld
  Bartel Berber Berrie Bertine Bertien Betty Bernice Bineke Britta Camiel Carel Carien Carly Carry Charlot Chiel Christianne Coby Coert Coralie Cornelia Corina
  Dafne Daisy Dave Davey Debora Delano Derek Dianne Dieuwke Dieuwertje Dion Dionne Dorrit Dorothé Dorothea Dorothee Duco Dunja Dylan Ebbe Ed Edo Edmée Eef
  Eelkje Egon Elianne Elly Eliane Elles Emile Erna Ernestine Esmé Eugène Eugenie Everdien Felicia Ferdinand Fieneke Florentine Florian Francien Francine
  Francisca Francis Frederike Friso Gaby Gaston Ger Gerbert Gerbrand Gerdien Gerry Gertie Gina Ginny Godelieve Godfried Grace Gwen Gwendolyn Hanny Hannelore
  Harma Harmjan Harriët Harriet Hellen Hendrina Henrico Henrike Herbert Herma Hermien Hermine Hetty Hildegard Huibert Huig Ian Ien Ilja Ingmar Iny Isa Ivar
  Jacintha Jacolien Jacomijn Jacco Janet Janice Janien Janita Janne Jannemieke Jelka Jessie Jetty Jilles Joanna Jochum Jolijne Jolein Joram Jornt Josée Josje
  Jozef Judy Jurriaan Kaat Karlien Karolien Kasper Katharina Kathy Kelly Kiki Klaartje Koenraad Kristian Kristien Kyra Laurien Laurent Leandra Lenie Lennard
  Leontine Lida Liedeke Lieneke Lily Lindy Linsey Linette Lizet Liza Loek Lodewijk Lucette Lucinde Lukas Lysanne Machiel Maik Marcia Margit Mariëtte Mariette
  Marilou Marinus Marita Marlijn Marlène Marlene Marinka Marlieke Marlous Matty Matthew Mayke Melle Mia Michaela Micha Mick Mike Mignon Minou Miriam Moira
  Monika Myriam Nathan Nel Nicky Nicol Nikki Olav Olivia Onne Owen Paulien Paulus Perry Philippe Pleunie Quirijn Ralf Ralph Raymon Reina Reindert Rene Remke
  Rian Rikkert Riek Rina Rini Robbie Roelant Romana Romano Ronny Roswitha Rosita Rutger Ryan Sascha Senna Servaas Sharon Silvia Silvie Sijbren Sonja Sophia
  Stans Steef Stephen Steve Suus Suzanna Sybilla Sylvana Sylvie Tabitha Tamar Teddy Teresa Terry Tessel Theodoor Tjark Tjarda Toine Tosca Trudi Ulrike Ursula
  Vanessa Veronica Vicky Victoria Vivian Vivienne Walter Waldo Warner Wendela Wiebke Wieger Wies Wieteke Wietze Wilhelmina Winfried Winnie Wijbren Yannick Yentl
  Yvo Zeger Zoe Ank Wout Esmeralda Lian Jos Jef Fons Harrij Sjra Guusje Tomasz Krzysztof Marcin Pawel Paweł Łukasz Lukasz Beata Dorota Iwona Jolanta Małgorzata
  Justyna Kamila Karolina Sylwia Frederique Frédérique Jeanne Geneviève Lucienne Mireille Celeste Josefien Josephien Annelore Marie-José Marie-Louise Jan-Kees
  Jan-Jaap Gert-Jaap Pieter-Jan Pieter-Bas Anne-Marie Anne-Marieke Jan-Dirk Hans-Jan Evert-Jan
  Adrianne Adriënne Aike Aimée Alain Alan Aldert Aleks Alexis Alfonso Alies Allard Alma Alwin Amelie Amy Anca Andrej Andrew Angelien Angelina Angelo
  Anne-Fleur Anne-Lies Anne-Sophie Annemarijn Annemieke Annouschka Anoek Sergei Sergej Rozerin Yolijn Jonneke Anouschka Anouska Ans Anthonie Antonia Antonio Apollonia Ard Ariella Arman Armand
  Arne Arnoldus Arwin Atilla Attila August Aurelia Aurélie Bassem Bastian Beatrice Beatrix Bernadet Bernardo Bernardus Bernhard Berry Bert-Jan Berthold
  Bertjan Bertram Bettie Bettina Birgitta Blanca Bo Bodo Boyd Brian Bruce Carl-Johan Carolina Catherine Cathrien Cathy Cathérine Chaim Chantalle Charissa
  Chayenne Cherie Christin Christof Chrit Cilia Claartje Claudine Clemence Clive Colin Constance Cora Cornel Cornelius Corné Corrina Cristina Cyriel Cyril
  Céline Daantje Damiaan Damiën Dana Danny Dany Dario Darius Darko David-Jan Dean Dejan Delphine Demy Denis Denny Desmond Dian Dieneke Diewertje Diny Dita
  Ditte Dolf Dolly Dolores Domien Donja Donna Doortje Dora Dorethe Douglas Duncan Edwina Elian Eliza Ellis Elvira Emanuel Engelbert Enno Erika Esmay Eugenia
  Evelyn Evelyne Fabienne Fabiënne Fay Fedor Feico Fenne Fiona Frea Fredrik Freerk Frouke Gabi Gabriella Gerard-Jan Gerben-Jan Gert-Willem Giel Gila Ginger
  Guusta Gül Güldeniz Haiko Halbe Hanne Hannes Hansje Hein-Jan Hendrik-Jan Henrik Hiltje Hylkje Idsard Ilka Imre Isabella Ivana Izaak Izabela Jaap-Jan
  Jacquelien Jaimie Jan-Bart Jan-Hein Jan-Hendrik Jan-Joost Jan-Maarten Jan-Paul Jan-Piet Jara Jarik Jasmine Jaspar Jeltje Jenneke Jeroen-Jan Jobien Joeke
  Johann Johnny Jolie Jonne Jonneke Joop Joosje Joppe Jorrick Josefine Josephina Jozien Juliane Julie Julien Juliëtte Jurjan Jürgen Karl Karla Kas Katelijn
  Katelijne Katherine Kathrin Kenneth Kick Klara Klaus Koert Koosje Kristin Kristof Laetitia Larry Lasse Laurie Lea Lennie Leny Lesley Lilian Lillian Linn
  Lisanna Liset Livia Loekie Lonne Loran Lotta Lucy Luka Luke Lutske Maaike-Anne Mabel Madeleine Manfred Marcelle Marga Margriete Margrit Martien Martinus
  Mary Mathijn Matijs Matt Maya Maykel Melisa Menna Merlijn Mette Michal Michele Michèle Miebet Mikael Mikel Mirian Mitch Mitra Moos Nadieh Naäma Nelson Nick
  Nicola Nicolas Nicoline Niek-Jan Niko Norbert Norman Olger Ot Patrice Patrizia Paulina Pepita Petronella Phil Philippa Phillip Pieta Pieter-Paul Pol Quinn
  Quinta Rachelle Raf Rafael Raffaella Raimond Reinald Reinjan Remo Remon Renze Reyer Reyn Rico Rinie Rinus Rob-Jan Robby Rocco Roelf Rogier-Jan Romée Ronnie
  Rosalinde Ross Roxanne Samuel Sanderijn Sandy Sanna Sara-Jane Sebas Sem Sieb Siegfried Sil Silke Silvester Silvio Silvy Simeon Sonny Sophieke Stas Stefania
  Steffen Stefie Steijn Sten Steyn Stuart Svenja Sylvester Tanya Teake Teije Thijme Thijn Thimo Tiago Tiemo Til Tilly Timothy Tirza Tjip Tobie Tonja Tooske
  Tristan Ulco Ulrich Valentina Valerio Veronika Vic Vico Viktor Vivianne Wam Warre Weijer Welmoed Wendelien Wendie Wernard Wesley Wibren Wichard Wieneke
  Wijbe Wijnanda Wilem Wilhelmien Wiljan Willie Wolfgang Wolter Woutje Wubbo Xavier Xenia Yannic Yde Gé Pano Jeanot Yoran Yorick Yuri Yves Zita Zora
  Abdelali Adem Adrienne Agnita Ahmad Alaa Alyssa Amarens Ameen Amine Anass Ankelien Annegien Annejet Anneliek
  Annelise Annemarieke Annemijn Annetje Arienne Aron Asmaa Aukelien Barbera Barry Beau Berit Betsy Bjorn Boaz
  Bodine Bonnie Bryan Carine Carlien Carmel Caspar Catelijne Ceciel Cecilia Chafik Chiara Ciska Claudette
  Clementine Cleo Coosje Corneel Cynthia Debbie Deirdre Diane Dinie Dominic Douwina Eduardo Eileen Elizabeth
  Ellemieke Elmar Elmer Els-Marie Elsa Elselien Elsemieke Emil Ernest Etienne Evy Ewout Farouk Fatoş Femmie Ferdi
  Ferry Finn Firat Floortje Franc Franca Franciscus Franciska Franka Frederieke Funda Gemma Geralda Gerhardus
  Gerjan Gerke Gerlinda Germaine Gerolf Gery Gidion Gineke Gitta Gonda Greta Gwenda Hadewych Hamdi Hanane Hanneloes
  Harriette Harro Hasna Hedy Heike Heiko Helmer Henderika Hendrike Hendrikus Henriëtte Huib-Jan Iefke Inga Irena
  Jacomien Jakob Jamaa Jannieke Jant Jason Jeannine Jeannot Jeffrey Jessy Jetta Jette Jihad Jocelyn Jody Jolanthe
  Joli Jonna Jony Jorik Jorina Jossy Judie Jurrien Jurriën Jutta Karam Karola Kaspar Katie Katy Kay Keith Kerst
  Klasien Korneel Kristine Lahcen Lambert Lambertus Lammert Lana Leander Leendertje Leentje Leidy Lenneke Liduina
  Lijsbeth Lili Liliane Lize Lizette Loeki Lorena Loretta Lucille Luitzen Lutgarde Lysbeth Maaik Maite Maja Malin
  Manja Manuela Mara Margreth Marilène Marius Marjoleine Marjolijne Marketa Marlen Marloe Marnel Marry Martje
  Matthea Mattijs Maxim Mechteld Mehdi Menka Menso Merijne Mijke Mijntje Mitchel Mohammad Mohsen Mustapha Nabila
  Nadim Nadège Nanette Nanko Nanny Natacha Nazli Naïma Nelie Nellie Nermin Nol Oda Odile Okke Oumaima Paddy Pamela
  Paméla Patries Peer Piebe Pieternel Pinar Polle Rachad Ramona Redouane Regine Reijer Rein-Jan Reint Rena Rense
  Rianca Rieke Rieks Rieneke Rienk Riet Rinke Roald Robbin Rosanna Rosmarijn Rudi Rudolph Sadik Sam Sanny Santje
  Selena Sidney Sietze Sifra Sijmen Silvan Simona Sipko Sjaantje Sjanie Sjoerdje Solange Stef Stefaan Susanna
  Swaantje Sylvain Symen Taco Taha Tako Tania Teunie Thera Therese Theresia Thessa Thérèse Tijl Tijn Tjaard Tjebbe
  Tjerk Tjeu Trix Trudie Tugba Tycho Tygo Tymen Vedat Vincenzo Viviane Wencke Wobbe Wytske Xandra Xaviera Yakup
  Yasmine Yildiz Ynte Yolande Yoni Yvon Yvonka Zaki Zeki
  Jip Xiomara Pytsje Sietze Abdul Adrianus Amit Anjali Anoesjka Antonius Aydin Baris Bassam Berk Bülent Cengiz Deepak Dina Edmond
  Edward Elin Evi Fadi Feline Gerardus Gizem Hailey Hala Hani Henricus Jacoba Jacobus Jayden Jens Jihan
  Jill Karan Lauren Levi Liam Lina Liv Loïs Mason Mazen Morris Muhammet Noa Noah Nour Oliver
  Osama Otis Quincy Rami Rasha Ricardo Rima Samar Samet Selim Soenil Tamer Tess Theodora Theodorus Vikram
  Vince Waleed Wei Wilhelmus Xavi Xiao Yılmaz Ziad`);

/** Particles that are ordinary words unless another particle follows: "op den", "in 't", "uit de". */
export const NEEDS_ANOTHER = list('aan bij in onder op over tot uit voor la las los y');

/** Of the words below, those that are surnames behind a particle: "de Jong", "van de Water". */
export const ALSO_SURNAMES = list(
  'jong meer oost kring water land raad kamer straat dorp bron west noord park plaats huis',
);

/** Of the words below, those that are surnames as they are: "Niels Boek". */
export const SURNAMES_TOO = list('Boek Bron Goed Korte Kunst Oost West Park Spoor Water');

/** Capitalised words that begin sentences, and other words that names do not have. */
export const NOT_NAMES = list(`
  aan aanbevelingen aandachtspunten aanleiding aanpak aanwezig aanwezigen academie achter actie acties
  actiepunten actielijst afdeling afgelopen afsluitend afsluiting afspraken afspraak afwezig agenda agendapunt al alle allemaal als alleen algemeen algemene ambtenaar and api archief artikel atelier autoriteit aldus
  basis battle bedrijf begin beleid belangrijk belangrijke besloten bespreking bestuur bedankt bibliotheek bij bijeenkomst bijlage blog boek borrel
  bron buurt buurthuis campus centrale centrum challenge cloud code college coalitie collega collega's common commissie community conclusie congres consortium coöperatie cursus
  daar daarbij daarna daarnaast daarom dag dashboard dan dank dat data datum de deelnemers deelsessie deelnemer deze demo design dialoog die dienst digitale digital directie dit door documentatie doel domein dorp draaiboek driven dus
  echter een één eerst eerste elke en energie enkele enterprise erfgoed er europese europa events expertisecentrum
  feedback festival fonds foto forum fractie functional
  ga gaan gast gebied geen gemeente gemeenten gemeentehuis gemeenschap genootschap gezamenlijk ground groep goed government group
  handreiking havenbedrijf heel hackathon het hier hij hoe hoewel hogeschool hoofdstuk huis hun hub
  ideeën in inclusief inleiding info informatie initiatief inloop innovatie inspectie instituut intelligent integrale introductie is iedereen
  ja jong jongeren juridisch jij je
  kader kamer kantoor kennis kennisnetwerk koninklijk koninklijke koninkrijk koninkrijksrelaties korte kortom kring kwartier kunst kunnen kwaliteit
  lab land landelijk landelijke leerkring leergang leernetwerk lees leren lid link live locatie lokaal lokale lunch
  maak maar maatschappelijke management manifest manier medewerker meer meetup met middag miljoen mijn milieu minister ministerie model module museum moderator morgen
  na naar naast namens nationaal nationale nederland nederlands nederlandse netwerk new nieuw nieuwe niet noord nog note notes notulen nu
  of om omdat omgeving omgevingswet onder onderdeel onderwerp onderwijs online onze ons ontwikkeling ook oost op open opening openbaar openbare opdracht organisatie over overheid overheidsbrede overleg overzicht
  paneel park pauze partij pilot pitch plan platform plaats plein plenair plenaire policy politie practices praktijk presentatie principes product proef proeftuin programma project projecten projectgroep provincie public publieke punten
  raad rapport rapportage rechtbank regio regie regionale register resultaat resultaten rijk rijks ronde rondvraag ruimte
  samen samenwerking samenvatting samenvattend schets sectie sessie sharing sinds slides smart sociaal sociale software source spoor spreker sprekers sprint stad stadhuis stads standaard start stap stelsel stichting straat strategie stuurgroep summit subsessie systeem
  tafel team technisch techniek tegen ten terug terugblik thema tijd tijdens titel tips toch toekomst toelichting tot trots tussen tweede tweede
  uit uiteindelijk uitdaging uitkomst uitvoering universiteit update user users
  van vanaf vandaag vanuit vanwege veel veilig veiligheid vereniging verder verdere verhaal verslag verslaglegging verwachtingen verschillende vervolg vervolgens via visie vijf vlog volgens volgende voor vooral voorbeeld vooraf voorzitter vraag vragen vragenronde
  waar waarom waarin wanneer wat water waterschap web webinar week welke welkom welkomstwoord wel werk werkgroep werkplaats werksessie west wet wethouder wethouders wie wij wijk wijkteam workshop workshops
  bureau rijksuniversiteit werkbezoek werkconferentie netwerkdag bewoner bewoners inwoner namen bestuurlijke bestuurlijk
  zaal ze zelf zie zij zo zoals zodra zorg zuid zuidoost zuidwest zaak zaken
  maandag dinsdag woensdag donderdag vrijdag zaterdag zondag januari februari maart april mei juni juli augustus
  september oktober november december the for with our this that agile scrum general advisory board foundation group access control based
  heer mevrouw dhr mevr mw meneer dames heren hoi hallo beste groet groeten allen vriendelijke hartelijke
  sint station gegevensknooppunt voorzieningen voorziening productiehuis informatiehuis stelsel stelsels standaarden basisregistratie
  basisregistraties`);
