namsiteNames("",[
[1,"harbour-league","Harbour League (HL)"],
[3,"harbour-league-summits","Harbour League summits"],
[0,"lena-marisk","Lena Marisk"],
[0,"tomas-belar","Tomás Belar"],
[2,"fifth-summit-of-the-harbour-league-2001-09-14","Fifth Summit of the Harbour League, 14 September 2001"],
[2,"fourth-summit-of-the-harbour-league-hl-1998-03-12","Fourth Summit of the Harbour League (HL), 12–13 March 1998"],
[0,"ingrid-vollan","Ingrid Vollan"],
[1,"saltwire","SALTWIRE"]
],"");
